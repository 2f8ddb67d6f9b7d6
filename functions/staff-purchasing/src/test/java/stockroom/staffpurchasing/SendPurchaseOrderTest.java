package stockroom.staffpurchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Quantity;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.stock.Supply;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.fault.CrashPoint;

class SendPurchaseOrderTest {
    private final PurchasingFloor floor = new PurchasingFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void R45_a_sent_draft_has_a_number_a_day_and_counts_as_supply() {
        floor.offer("mug", 600);
        floor.demand("o1", "mug", 10);
        floor.consolidate();
        String id = floor.draft().id();

        Answer sent = floor.send(id);

        assertThat(sent.status()).isEqualTo(200);
        JsonNode body = sent.body();
        assertThat(body.get("status").asText()).isEqualTo("SENT");
        assertThat(body.get("number").asText()).isEqualTo("PO-000001");
        assertThat(body.get("orderDay").asText()).isEqualTo("2026-11-19");
        assertThat(body.get("cutOff").asText()).isEqualTo("2026-11-19T12:00:00Z");
        assertThat(body.get("expectedDate").asText()).isEqualTo("2026-11-24");
        assertThat(body.at("/lines/0/outstanding").asInt()).isEqualTo(10);
        assertThat(body.at("/lines/0/pegs/0/orderId").asText()).isEqualTo("o1");
        assertThat(body.at("/lines/0/orderPart").asInt()).isEqualTo(10);
        assertThat(floor.view("mug").supply())
                .containsExactly(new Supply(id, Quantity.of(10), LocalDate.of(2026, 11, 24)));
        assertThat(floor.events(id)).containsExactly("DraftChanged", "PurchaseOrderSending", "PurchaseOrderSent");
        assertThat(floor.buyer
                        .to("GET /staff/purchase-orders/{id}")
                        .path("id", id)
                        .send()
                        .body())
                .isEqualTo(body);
    }

    @Test
    void R44_14_00_00_goes_the_next_order_day() {
        floor.offer("mug", 600);
        floor.demand("o1", "mug", 10);
        floor.consolidate();
        floor.shop.clock().set(Instant.parse("2026-11-19T12:00:00Z"));

        assertThat(floor.send(floor.draft().id()).body().get("orderDay").asText())
                .isEqualTo("2026-11-20");
    }

    @Test
    void R45_later_demand_opens_the_next_draft() {
        floor.offer("mug", 600);
        floor.demand("o1", "mug", 10);
        floor.consolidate();
        String first = floor.draft().id();
        floor.send(first);
        floor.consolidate();
        assertThat(floor.all(Set.of(PurchaseOrderStatus.DRAFT))).isEmpty();
        assertThat(floor.selfCheck()).isZero();

        floor.demand("o2", "mug", 3);
        floor.consolidate();

        PurchaseOrder next = floor.draft();
        assertThat(next.id()).isNotEqualTo(first);
        assertThat(next.lines().get(0).quantity().units()).isEqualTo(3);
        assertThat(floor.send(next.id()).body().get("number").asText()).isEqualTo("PO-000002");
    }

    @Test
    void R45_sending_sends_only_what_still_stands() {
        floor.offer("mug", 600);
        floor.offer("pot", 900);
        floor.demand("o1", "mug", 10);
        floor.demand("o2", "pot", 2);
        floor.consolidate();
        floor.noDemand("o1", "mug", 10);
        floor.demand("o3", "pot", 1);

        JsonNode lines = floor.send(floor.draft().id()).body().get("lines");

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).get("sku").asText()).isEqualTo("pot");
        assertThat(lines.get(0).get("quantity").asInt()).isEqualTo(3);
    }

    @Test
    void R45_nothing_is_sent_of_a_draft_that_nobody_needs_any_more() {
        floor.offer("mug", 600);
        floor.demand("o1", "mug", 10);
        floor.consolidate();
        String id = floor.draft().id();
        floor.noDemand("o1", "mug", 10);

        Answer answer = floor.send(id);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().get("type").asText()).isEqualTo("/problems/nothing-to-send");
        assertThat(floor.send(id).status()).isEqualTo(404);
    }

    @Test
    void a_draft_that_changed_since_it_was_seen_is_not_sent_and_one_that_is_sent_stays_so() {
        floor.offer("mug", 600);
        floor.demand("o1", "mug", 10);
        floor.consolidate();
        String id = floor.draft().id();

        assertThat(floor.buyer
                        .to("POST /staff/purchase-orders/{id}/send")
                        .path("id", id)
                        .header("if-match", "\"9\"")
                        .send()
                        .status())
                .isEqualTo(412);
        assertThat(floor.buyer
                        .to("POST /staff/purchase-orders/{id}/send")
                        .path("id", id)
                        .header("if-match", "\"1\"")
                        .send()
                        .status())
                .isEqualTo(200);
        Answer again = floor.send(id);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("type").asText()).isEqualTo("/problems/already-sent");
        assertThat(floor.events(id)).hasSize(3);
    }

    @Test
    void R45_a_draft_is_sent_once_wherever_its_sender_dies() {
        int crashes = CrashPoint.eachChange(point -> {
            try (PurchasingFloor shop = many()) {
                String id = shop.draft().id();
                point.run(() -> shop.send(
                        Http.staff(
                                new StaffPurchasingFunction(point.calls().around(shop.shop, "staff-purchasing")),
                                "Bohdan",
                                "[buyer]"),
                        id));
                shop.send(id);

                PurchaseOrder sent =
                        shop.all(Set.of(PurchaseOrderStatus.values())).get(0);
                assertThat(sent.status()).as(point.toString()).isEqualTo(PurchaseOrderStatus.SENT);
                assertThat(sent.life().placement().orElseThrow().number())
                        .as(point.toString())
                        .isEqualTo("PO-000001");
                assertThat(shop.events(id))
                        .as(point.toString())
                        .containsExactly("DraftChanged", "PurchaseOrderSending", "PurchaseOrderSent");
                assertThat(shop.view("s7").supply()).as(point.toString()).hasSize(1);
                assertThat(shop.rows("POSITIONS_TABLE"))
                        .as(point.toString())
                        .noneMatch(row -> row.has("draftSupplier"));
                shop.consolidate();
                assertThat(shop.all(Set.of(PurchaseOrderStatus.values())))
                        .as(point.toString())
                        .hasSize(1);
            }
        });

        // The decision, two steps and the end, before and after each.
        assertThat(crashes).isEqualTo(8);
    }

    @Test
    void R31_a_run_that_meets_a_draft_half_sent_ends_the_sending_and_buys_nothing_twice() {
        int crashes = CrashPoint.each(point -> {
            try (PurchasingFloor shop = few()) {
                String id = shop.draft().id();
                point.run(() -> shop.send(
                        Http.staff(
                                new StaffPurchasingFunction(point.calls().around(shop.shop, "staff-purchasing")),
                                "Bohdan",
                                "[buyer]"),
                        id));
                shop.demand("late", "s3", 5);
                shop.consolidate();
                shop.consolidate();

                int ordered = shop.all(Set.of(PurchaseOrderStatus.values())).stream()
                        .flatMap(order ->
                                order.line(PurchasingFloor.position("s3").sku()).stream())
                        .mapToInt(line -> line.quantity().units())
                        .sum();
                assertThat(ordered).as(point.toString()).isEqualTo(7);
                assertThat(shop.all(Set.of(PurchaseOrderStatus.SENDING)))
                        .as(point.toString())
                        .isEmpty();
                assertThat(shop.selfCheck()).as(point.toString()).isZero();
            }
        });

        assertThat(crashes).isGreaterThan(20);
    }

    private static PurchasingFloor few() {
        PurchasingFloor shop = new PurchasingFloor();
        shop.wantedAndOffered(4, 2);
        shop.consolidate();
        return shop;
    }

    /** More articles than a step holds. */
    private static PurchasingFloor many() {
        PurchasingFloor shop = new PurchasingFloor();
        shop.wantedAndOffered(20, 2);
        shop.consolidate();
        return shop;
    }
}
