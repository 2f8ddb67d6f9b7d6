package stockroom.staffpurchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.fault.CrashPoint;

/** A buyer sends part of a draft of 10 mugs for o1, 2 pots for o2 and 3 jugs for o3: what stays behind is demand again. */
class SendPartTest {
    private static final String SIX_MUGS_AND_THE_JUGS =
            "{\"lines\": [{\"sku\": \"mug\", \"quantity\": 6}, {\"sku\": \"jug\"}]}";

    private final PurchasingFloor floor = new PurchasingFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void R45_named_lines_go_under_the_drafts_id_and_the_rest_stands_in_the_next_draft() {
        drafted(floor);
        String id = floor.draft().id();

        Answer sent = send(floor, id, SIX_MUGS_AND_THE_JUGS);

        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.body().get("id").asText()).isEqualTo(id);
        assertThat(sent.body().get("status").asText()).isEqualTo("SENT");
        assertThat(sent.body().get("number").asText()).isEqualTo("PO-000001");
        assertThat(units(sent.body())).hasToString("{jug=3, mug=6}");
        assertThat(floor.draft().id()).isNotEqualTo(id);
        assertThat(units(floor.draft())).hasToString("{mug=4, pot=2}");
        assertThat(floor.events(id)).containsExactly("DraftChanged", "PurchaseOrderSending", "PurchaseOrderSent");
        floor.consolidate();
        assertThat(units(floor.draft())).hasToString("{mug=4, pot=2}");
        assertThat(floor.selfCheck()).isZero();
    }

    @Test
    void R41_each_unit_is_pegged_once_on_the_part_and_on_what_stayed_behind() {
        drafted(floor);

        JsonNode sent = send(floor, floor.draft().id(), SIX_MUGS_AND_THE_JUGS).body();

        assertThat(pegs(sent)).hasToString("{jug=3, mug=6}");
        assertThat(pegs(read(floor.draft().id()))).hasToString("{mug=4, pot=2}");
    }

    @Test
    void R40_a_raise_of_a_line_left_behind_stays_and_that_of_a_line_sent_in_part_ends() {
        drafted(floor);
        edit("mug", 12);
        edit("pot", 5);

        send(floor, floor.draft().id(), SIX_MUGS_AND_THE_JUGS);

        assertThat(units(floor.draft())).hasToString("{mug=4, pot=5}");
        assertThat(floor.draft().lines())
                .filteredOn(line -> line.hand().isPresent())
                .extracting(line -> line.sku().value())
                .containsExactly("pot");
    }

    @Test
    void R40_of_10_lowered_to_8_and_sent_as_6_the_2_stay_uncovered_and_2_are_bought() {
        drafted(floor);
        edit("mug", 8);

        send(floor, floor.draft().id(), SIX_MUGS_AND_THE_JUGS);

        assertThat(units(floor.draft())).hasToString("{mug=2, pot=2}");
        assertThat(floor.cases()).containsExactly("WITHHELD mug");
    }

    @Test
    void R40_a_removed_line_stays_removed() {
        drafted(floor);
        edit("pot", 0);

        send(floor, floor.draft().id(), SIX_MUGS_AND_THE_JUGS);

        assertThat(units(floor.draft())).hasToString("{mug=4}");
        assertThat(floor.cases()).containsExactly("WITHHELD pot");
    }

    @Test
    void R45_a_line_that_shrank_goes_as_it_stands_and_where_none_is_needed_any_more_nothing_goes() {
        drafted(floor);
        String id = floor.draft().id();
        floor.noDemand("o1", "mug", 10);

        Answer nothing = send(floor, id, "{\"lines\": [{\"sku\": \"mug\", \"quantity\": 6}]}");
        floor.demand("o4", "mug", 5);
        floor.consolidate();
        Answer five = send(floor, id, "{\"lines\": [{\"sku\": \"mug\"}]}");

        assertThat(nothing.status()).isEqualTo(409);
        assertThat(nothing.body().get("type").asText()).isEqualTo("/problems/nothing-to-send");
        assertThat(units(five.body())).hasToString("{mug=5}");
        assertThat(units(floor.draft())).hasToString("{jug=3, pot=2}");
    }

    @Test
    void R11_what_is_not_on_the_draft_is_refused_by_field_and_nothing_goes() {
        drafted(floor);
        String id = floor.draft().id();

        assertThat(send(floor, id, "{\"lines\": [{\"sku\": \"jar\"}, {\"sku\": \"mug\", \"quantity\": 11}]}")
                        .pointers())
                .containsExactly("/lines/0/sku", "/lines/1/quantity");
        assertThat(send(floor, id, "{\"lines\": [{\"sku\": \"mug\", \"quantity\": 0}]}")
                        .pointers())
                .containsExactly("/lines/0/quantity");
        assertThat(send(floor, id, "{\"lines\": []}").pointers()).containsExactly("/lines");
        assertThat(send(floor, id, "{\"skus\": [\"mug\"]}").pointers()).containsExactly("/skus");
        assertThat(floor.draft().id()).isEqualTo(id);
    }

    @Test
    void R45_a_part_is_sent_once() {
        drafted(floor);
        String id = floor.draft().id();

        assertThat(send(floor, id, SIX_MUGS_AND_THE_JUGS).status()).isEqualTo(200);
        Answer again = send(floor, id, SIX_MUGS_AND_THE_JUGS);

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("type").asText()).isEqualTo("/problems/already-sent");
        assertThat(ordered(floor)).hasToString("{jug=3, mug=10, pot=2}");
    }

    @RepeatedTest(3)
    void R31_two_parts_and_new_demand_at_once_lose_nothing_and_double_nothing() throws Exception {
        drafted(floor);
        String id = floor.draft().id();

        List<Integer> statuses = together(
                () -> send(floor, id, SIX_MUGS_AND_THE_JUGS).status(),
                () -> send(floor, id, "{\"lines\": [{\"sku\": \"pot\"}]}").status(),
                () -> {
                    floor.demand("o4", "mug", 5);
                    floor.consolidate();
                    return 0;
                });
        floor.consolidate();

        assertThat(statuses).containsOnlyOnce(200).contains(409);
        assertThat(ordered(floor)).hasToString("{jug=3, mug=15, pot=2}");
        assertThat(floor.selfCheck()).isZero();
    }

    @Test
    void R31_wherever_the_sender_dies_the_part_goes_once_and_the_rest_is_bought_once() {
        int crashes = CrashPoint.each(point -> {
            try (PurchasingFloor shop = new PurchasingFloor()) {
                drafted(shop);
                String id = shop.draft().id();
                point.run(() -> send(
                        Http.staff(
                                new StaffPurchasingFunction(point.calls().around(shop.shop, "staff-purchasing")),
                                "Bohdan",
                                "[buyer]"),
                        id,
                        SIX_MUGS_AND_THE_JUGS));
                shop.demand("o4", "mug", 5);
                send(shop, id, SIX_MUGS_AND_THE_JUGS);
                shop.consolidate();

                assertThat(units(shop.all(Set.of(PurchaseOrderStatus.SENT)).get(0)))
                        .as(point.toString())
                        .hasToString("{jug=3, mug=6}");
                assertThat(units(shop.draft())).as(point.toString()).hasToString("{mug=9, pot=2}");
                assertThat(shop.all(Set.of(PurchaseOrderStatus.values())))
                        .as(point.toString())
                        .hasSize(2);
                assertThat(shop.selfCheck()).as(point.toString()).isZero();
            }
        });

        assertThat(crashes).isGreaterThan(20);
    }

    private static void drafted(PurchasingFloor shop) {
        shop.offer("mug", 600);
        shop.offer("pot", 900);
        shop.offer("jug", 1200);
        shop.demand("o1", "mug", 10);
        shop.demand("o2", "pot", 2);
        shop.demand("o3", "jug", 3);
        shop.consolidate();
    }

    private static Answer send(PurchasingFloor shop, String id, String part) {
        return send(shop.buyer, id, part);
    }

    private static Answer send(Http as, String id, String part) {
        return as.to("POST /staff/purchase-orders/{id}/send").path("id", id).json(part);
    }

    private void edit(String sku, int units) {
        floor.buyer
                .to("PATCH /staff/purchase-orders/{id}/lines/{sku}")
                .path("id", floor.draft().id())
                .path("sku", sku)
                .json("{\"quantity\": %d}".formatted(units));
    }

    private JsonNode read(String id) {
        return floor.buyer
                .to("GET /staff/purchase-orders/{id}")
                .path("id", id)
                .send()
                .body();
    }

    private static TreeMap<String, Integer> units(PurchaseOrder order) {
        TreeMap<String, Integer> units = new TreeMap<>();
        for (DraftLine line : order.lines()) {
            units.merge(line.sku().value(), line.quantity().units(), Integer::sum);
        }
        return units;
    }

    private static TreeMap<String, Integer> units(JsonNode order) {
        TreeMap<String, Integer> units = new TreeMap<>();
        order.get("lines")
                .forEach(line ->
                        units.put(line.get("sku").asText(), line.get("quantity").asInt()));
        return units;
    }

    private static TreeMap<String, Integer> pegs(JsonNode order) {
        TreeMap<String, Integer> pegs = new TreeMap<>();
        order.get("lines").forEach(line -> line.get("pegs")
                .forEach(peg ->
                        pegs.merge(line.get("sku").asText(), peg.get("quantity").asInt(), Integer::sum)));
        return pegs;
    }

    /** Units on all purchase orders together, by article. */
    private static TreeMap<String, Integer> ordered(PurchasingFloor shop) {
        TreeMap<String, Integer> ordered = new TreeMap<>();
        shop.all(Set.of(PurchaseOrderStatus.values()))
                .forEach(order -> units(order).forEach((sku, units) -> ordered.merge(sku, units, Integer::sum)));
        return ordered;
    }

    private static List<Integer> together(Callable<Integer> first, Callable<Integer> second, Callable<Integer> third)
            throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(List.of(first, second, third))) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}
