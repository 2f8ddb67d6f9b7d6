package stockroom.stafforders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.dynamodb.Parallel;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.fault.Call;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.CrashPoint;

class StaffQueueTest {
    private static final String NEXT = "POST /staff/queue/next";
    private static final String GIVE_BACK = "DELETE /staff/queue/leases/{orderId}";

    private final QueueDesk desk = new QueueDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void R26_the_best_order_comes_first_and_says_why() {
        desk.bought("lamp", 5, 600).bought("cup", 5, 400).bought("pot", 0, 200);
        String third = desk.order("1", "pot", "COURIER");
        String second = desk.order("2", "cup", "PICKUP");
        String first = desk.order("3", "lamp", "COURIER");

        assertThat(desk.next("Iryna").body().at("/score/total").asLong()).isEqualTo(1340);
        assertThat(desk.next("Petro").body().at("/score/total").asLong()).isEqualTo(1260);
        assertThat(desk.next("Olha").body().at("/score/total").asLong()).isEqualTo(380);
        assertThat(List.of(desk.nextId("Iryna"), desk.nextId("Petro"), desk.nextId("Olha")))
                .containsExactly(first, second, third);
        assertThat(desk.next("Marko").status()).as("nothing waits").isEqualTo(204);
    }

    @Test
    void R25_asking_again_while_holding_a_lease_gives_the_same_order() {
        desk.article("cup", 9);
        desk.order("1", "cup", "COURIER");
        desk.order("2", "cup", "COURIER");
        Answer first = desk.next("Iryna");
        desk.shop.clock().advance(Duration.ofMinutes(9));

        Answer again = desk.next("Iryna");

        assertThat(again.body().at("/order/orderId")).isEqualTo(first.body().at("/order/orderId"));
        assertThat(again.body().path("leaseUntil")).isEqualTo(first.body().path("leaseUntil"));
        assertThat(first.body().path("leaseUntil").asText()).isEqualTo("2026-11-19T08:25:30Z");
    }

    @Test
    void R25_a_lapsed_lease_returns_the_order_and_nobody_waits_for_a_tick() {
        desk.article("cup", 9);
        String order = desk.order("1", "cup", "COURIER");
        assertThat(desk.nextId("Iryna")).isEqualTo(order);
        assertThat(desk.next("Petro").status()).isEqualTo(204);

        desk.shop.clock().advance(Duration.ofMinutes(10));

        assertThat(desk.nextId("Petro")).isEqualTo(order);
        assertThat(desk.next("Iryna").status()).isEqualTo(204);
    }

    @Test
    void R25_a_lapsed_lease_does_not_wait_behind_hundreds_who_come_to_24_hours_together() {
        desk.bought("lamp", 9, 100).article("pot", 0);
        String best = desk.order("1", "lamp", "COURIER");
        desk.copies(desk.order("2", "pot", "POST"), 120);
        desk.shop.clock().advance(Duration.ofHours(24).minusMinutes(5));
        assertThat(desk.nextId("Iryna")).isEqualTo(best);
        desk.shop.clock().advance(Duration.ofMinutes(10));

        assertThat(desk.nextId("Petro")).isEqualTo(best);
    }

    @Test
    void R25_an_order_that_is_given_back_is_anybody_s_at_once() {
        desk.article("cup", 9);
        String order = desk.order("1", "cup", "COURIER");
        desk.nextId("Iryna");

        assertThat(desk.to(desk.operator("Petro"), GIVE_BACK, order).status()).isEqualTo(409);
        assertThat(desk.to(desk.operator("Iryna"), GIVE_BACK, order).status()).isEqualTo(204);
        assertThat(desk.to(desk.operator("Iryna"), GIVE_BACK, order).status()).isEqualTo(204);
        assertThat(desk.to(desk.operator("Iryna"), GIVE_BACK, "o-none").status())
                .isEqualTo(404);

        assertThat(desk.nextId("Petro")).isEqualTo(order);
        assertThat(desk.to(Http.owner(desk.function), GIVE_BACK, order).status())
                .as("the owner may end anybody's")
                .isEqualTo(204);
        assertThat(desk.nextId("Olha")).isEqualTo(order);
    }

    @Test
    void R25_whoever_confirms_gets_the_next_order_at_once_though_scoring_lags() {
        desk.article("cup", 9);
        String first = desk.order("1", "cup", "COURIER");
        desk.shop.clock().advance(Duration.ofSeconds(1));
        String second = desk.order("2", "cup", "COURIER");
        assertThat(desk.nextId("Iryna")).isEqualTo(first);

        desk.to(desk.operator("Iryna"), "POST /staff/orders/{orderId}/confirm", first);

        assertThat(desk.nextId("Iryna")).isEqualTo(second);
        desk.to(desk.operator("Iryna"), "POST /staff/orders/{orderId}/confirm", second);
        assertThat(desk.next("Iryna").status()).isEqualTo(204);
    }

    @Test
    void R25_an_order_that_is_done_is_given_to_nobody_though_the_index_still_shows_it() {
        desk.article("cup", 9);
        String order = desk.order("1", "cup", "COURIER");
        desk.to(desk.operator("Iryna"), "POST /staff/orders/{orderId}/confirm", order);

        assertThat(desk.next("Petro").status()).isEqualTo(204);
    }

    @Test
    void R25_a_late_save_is_accepted_while_nothing_changed_and_else_refused_by_version() {
        desk.article("cup", 9);
        String order = desk.order("1", "cup", "COURIER");
        desk.nextId("Iryna");
        desk.shop.clock().advance(Duration.ofMinutes(11));
        desk.nextId("Petro");
        String edit = "{\"lines\":[{\"lineId\":\"1\",\"sku\":\"cup\",\"quantity\":2}]}";

        assertThat(save("Iryna", order, 1, edit)).isEqualTo(200);
        assertThat(save("Petro", order, 1, edit)).isEqualTo(412);
    }

    private int save(String operator, String order, long version, String edit) {
        return desk.operator(operator)
                .to("PATCH /staff/orders/{orderId}")
                .path("orderId", order)
                .ifMatch(version)
                .json(edit)
                .status();
    }

    @Test
    void R25_fifty_operators_at_once_each_get_another_order() {
        desk.article("cup", 99);
        String order = desk.order("1", "cup", "COURIER");
        desk.copies(order, 59);

        List<String> orders = atOnce(50);

        assertThat(orders).doesNotContain("").doesNotHaveDuplicates().hasSize(50);
    }

    @Test
    void R25_of_fifty_operators_nobody_goes_without_while_work_is_there() {
        desk.article("cup", 99);
        String order = desk.order("1", "cup", "COURIER");
        desk.copies(order, 29);

        List<String> orders = new ArrayList<>(atOnce(50));

        assertThat(orders.stream().filter(id -> !id.isEmpty())).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void R25_an_operator_holds_one_order_wherever_the_request_died_and_the_others_stay_for_others() {
        int crashes = CrashPoint.each(point -> {
            try (QueueDesk dying = new QueueDesk()) {
                dying.article("cup", 9);
                dying.copies(dying.order("1", "cup", "COURIER"), 1);
                StaffOrdersFunction dead = new StaffOrdersFunction(point.calls().around(dying.shop, "staff-orders"));
                point.run(() -> Http.staff(dead, "Iryna", "[operator]").to(NEXT).send());

                assertThat(dying.nextId("Iryna")).isNotEmpty().isEqualTo(dying.nextId("Iryna"));
                assertThat(dying.nextId("Petro")).isNotEmpty().isNotEqualTo(dying.nextId("Iryna"));
                assertThat(dying.next("Olha").status()).isEqualTo(204);
            }
        });
        assertThat(crashes).isGreaterThan(10);
    }

    @Test
    void R25_one_operator_who_asks_ten_times_at_once_holds_one_order() {
        desk.article("cup", 99);
        desk.copies(desk.order("1", "cup", "COURIER"), 20);
        List<String> orders;
        try (Parallel parallel = new Parallel(10)) {
            orders = parallel.map(IntStream.range(0, 10).boxed().toList(), i -> desk.nextId("Iryna"));
        }

        assertThat(new HashSet<>(orders)).hasSize(1);
        assertThat(ranking("200").findValuesAsText("orderId")).hasSize(20);
    }

    private List<String> atOnce(int operators) {
        try (Parallel parallel = new Parallel(operators)) {
            return parallel.map(IntStream.range(0, operators).boxed().toList(), i -> desk.nextId("operator " + i));
        }
    }

    @Test
    void R28_call_back_at_18_hides_an_order_until_18_whoever_asks() {
        desk.article("cup", 9);
        String order = desk.order("1", "cup", "COURIER");
        desk.nextId("Iryna");
        desk.operator("Iryna")
                .to("POST /staff/orders/{orderId}/calls")
                .path("orderId", order)
                .json("""
                {"callId": "c1", "result": "CONTACT", "direction": "OUT", "at": "2026-11-19T08:15:00Z",
                 "callBackAt": "2026-11-19T16:00:00Z"}""");
        assertThat(desk.next("Iryna").status()).as("before it is scored").isEqualTo(204);
        desk.score(order);
        assertThat(desk.next("Petro").status()).isEqualTo(204);

        assertThat(ranking("50").findValuesAsText("orderId")).isEmpty();

        desk.shop.clock().set(Instant.parse("2026-11-19T16:00:00Z"));

        assertThat(ranking("50").findValuesAsText("orderId"))
                .as("before any tick")
                .containsExactly(order);
        assertThat(desk.nextId("Petro")).isEqualTo(order);
    }

    @Test
    void R27_an_order_that_waits_beyond_24_hours_comes_before_any_score() {
        desk.bought("lamp", 9, 100).article("pot", 0);
        String old = desk.order("1", "pot", "POST");
        desk.shop.clock().advance(Duration.ofHours(24).plusMillis(1));
        desk.order("2", "lamp", "COURIER");

        assertThat(ranking("50").findValuesAsText("orderId").get(0)).isEqualTo(old);
        assertThat(desk.nextId("Iryna")).isEqualTo(old);
    }

    @Test
    void R27_who_ages_before_the_tick_that_moves_them_stands_in_the_ranking_once() {
        desk.article("pot", 0);
        String old = desk.order("1", "pot", "POST");
        desk.shop.clock().advance(Duration.ofHours(25));

        assertThat(ranking("50").findValuesAsText("orderId")).containsExactly(old);
        assertThat(ranking("50").at("/items/0/aged").asBoolean()).isTrue();
    }

    @Test
    void R26_the_ranking_goes_on_where_its_page_ended_and_leaves_out_who_is_held() {
        desk.bought("lamp", 99, 100).article("pot", 0);
        desk.copies(desk.order("1", "lamp", "COURIER"), 4);
        desk.copies(desk.order("2", "pot", "POST"), 4);
        desk.nextId("Iryna");

        Answer page = desk.operator("Iryna")
                .to("GET /staff/queue")
                .query("limit", "6")
                .send();
        Answer rest = desk.operator("Iryna")
                .to("GET /staff/queue")
                .query("limit", "6")
                .query("cursor", page.body().path("next").asText())
                .send();

        Set<String> seen = new HashSet<>(page.body().path("items").findValuesAsText("orderId"));
        seen.addAll(rest.body().path("items").findValuesAsText("orderId"));
        assertThat(seen).hasSize(9);
        assertThat(page.body().path("items").get(0).at("/score/total").asLong()).isEqualTo(1390);
        assertThat(rest.body().path("items").get(2).at("/score/total").asLong()).isEqualTo(100);
        assertThat(rest.body().path("next").isNull()).isTrue();
    }

    @Test
    void the_outsourced_get_no_ranking_no_score_and_no_margin() {
        desk.article("cup", 9, "saucer").bought("saucer", 9, 100);
        desk.order("1", "cup", "COURIER");
        Http outsourced = Http.staff(desk.function, "Call centre", "[outsourced]");

        JsonNode card = outsourced.to(NEXT).send().body();

        assertThat(card.has("score")).isFalse();
        assertThat(card.at("/suggestions/0/sku").asText()).isEqualTo("saucer");
        assertThat(card.toString()).doesNotContain("margin");
        assertThat(outsourced.to("GET /staff/queue").send().status()).isEqualTo(403);
    }

    @Test
    void R67_an_outsourced_operator_sees_and_changes_the_order_that_they_hold_and_no_other() {
        desk.article("cup", 9);
        String held = desk.order("1", "cup", "COURIER");
        desk.shop.clock().advance(Duration.ofSeconds(1));
        String other = desk.order("2", "cup", "COURIER");
        Http outsourced = Http.staff(desk.function, "Call centre", "[outsourced]");
        String read = "GET /staff/orders/{orderId}";
        String confirm = "POST /staff/orders/{orderId}/confirm";
        assertThat(desk.to(outsourced, read, held).status())
                .as("before it is theirs")
                .isEqualTo(403);

        assertThat(outsourced.to(NEXT).send().body().at("/order/orderId").asText())
                .isEqualTo(held);

        assertThat(desk.to(outsourced, read, held).status()).isEqualTo(200);
        for (String route : new String[] {read, confirm, "PATCH /staff/orders/{orderId}"}) {
            Answer refused = desk.to(outsourced, route, other);
            assertThat(refused.status()).as(route).isEqualTo(403);
            assertThat(refused.body().path("detail").asText()).contains("the order that they hold");
        }
        desk.shop.clock().advance(Duration.ofMinutes(10));
        assertThat(desk.to(outsourced, read, held).status()).as("it lapsed").isEqualTo(403);
        assertThat(desk.to(outsourced, confirm, held).status())
                .as("R25: a late save")
                .isEqualTo(200);
    }

    @Test
    void R67_what_an_outsourced_operator_gave_back_is_theirs_no_longer() {
        desk.article("cup", 9);
        String order = desk.order("1", "cup", "COURIER");
        Http outsourced = Http.staff(desk.function, "Call centre", "[outsourced]");
        outsourced.to(NEXT).send();

        assertThat(desk.to(outsourced, GIVE_BACK, order).status()).isEqualTo(204);

        assertThat(desk.to(outsourced, "GET /staff/orders/{orderId}", order).status())
                .isEqualTo(403);
        assertThat(desk.to(outsourced, "POST /staff/orders/{orderId}/confirm", order)
                        .status())
                .isEqualTo(403);
        assertThat(outsourced.to(NEXT).send().body().at("/order/orderId").asText())
                .isEqualTo(order);
    }

    @Test
    void R17_an_order_that_pays_on_delivery_waits_for_an_operator_who_checks_its_data_and_confirms_it() {
        desk.article("cup", 9);
        String order = desk.order("1", "cup", "PICKUP");
        JsonNode card = desk.next("Iryna").body();
        assertThat(card.at("/order/paymentStatus").asText()).isEqualTo("ON_DELIVERY");
        assertThat(card.at("/order/status").asText())
                .as("no machine confirms it")
                .isEqualTo("OPEN");
        assertThat(card.at("/script/kind").asText()).isEqualTo("CONFIRM");

        called(order, "c-1", "OUT", "2026-11-19T08:15:00Z", ", \"conclusions\": {\"dataVerified\": true}");
        JsonNode confirmed = desk.to(desk.operator("Iryna"), "POST /staff/orders/{orderId}/confirm", order)
                .body();

        assertThat(confirmed.path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(confirmed.at("/history/2/rule").asText()).isEqualTo("R17");
        assertThat(confirmed.at("/history/2/by").asText()).isEqualTo("operator:Iryna");
        assertThat(desk.next("Iryna").status()).isEqualTo(204);
    }

    @Test
    void R64_without_a_telephone_connector_one_click_dials_by_a_tel_link() {
        desk.article("cup", 9);
        desk.order("3", "cup", "COURIER");

        assertThat(desk.next("Iryna").body().path("dialUrl").asText()).isEqualTo("tel:+380441234563");
    }

    @Test
    void R29_the_card_has_history_stock_options_accessories_map_dial_and_script() {
        desk.article("cup", 9, "saucer", "spoon", "tray", "vase", "cup").article("tray", 0);
        desk.bought("saucer", 9, 500).bought("spoon", 9, 100).bought("vase", 9, 900);
        String earlier = desk.taken("7", "cup", "POST", "CARD");
        desk.shop.clock().advance(Duration.ofMinutes(11));
        desk.order("17", "cup", "COURIER");

        JsonNode card = desk.next("Iryna").body();

        assertThat(card.at("/customer/history/0/orderId").asText()).isEqualTo(earlier);
        assertThat(card.at("/stock/0/available").asInt()).isEqualTo(7);
        assertThat(card.path("options").findValuesAsText("kind")).containsExactly("COURIER", "PICKUP", "POST");
        assertThat(card.path("suggestions").findValuesAsText("sku"))
                .as("R72: in stock, not in the order, best margin first, three at most")
                .containsExactly("spoon", "saucer", "vase");
        assertThat(card.at("/suggestions/0/marginPercent").asInt()).isEqualTo(90);
        assertThat(card.path("mapUrl").asText())
                .isEqualTo("https://www.openstreetmap.org/search?query=Khreshchatyk+1%2C+01001+Kyiv%2C+UA");
        assertThat(card.path("dialUrl").asText()).as("R64").isEqualTo("tel:+380441234567");
        assertThat(card.at("/script/kind").asText()).isEqualTo("CONFIRM");
        assertThat(card.at("/script/text").asText()).contains("Ivan").contains("10.00 UAH");
        assertThat(card.path("tasks")).isEmpty();
    }

    @Test
    void R29_the_next_operator_reads_what_calls_concluded_the_latest_first_and_twenty_at_most() {
        desk.article("cup", 9);
        String order = desk.order("1", "cup", "COURIER");
        for (int call = 0; call < 20; call++) {
            called(order, "in-%02d".formatted(call), "IN", "2026-11-19T07:%02d:00Z".formatted(call), "");
        }
        called(order, "c-1", "OUT", "2026-11-19T08:10:00Z", """
                , "durationSeconds": 95, "callBackAt": "2026-11-19T08:15:00Z", "conclusions": {"dataVerified": true,
                "window": {"from": "2026-11-20T10:00:00Z", "to": "2026-11-20T12:00:00Z"}, "courierId": "k-7", "changes": "two cups"}""");

        JsonNode calls = Http.staff(desk.function, "Call centre", "[outsourced]")
                .to(NEXT)
                .send()
                .body()
                .path("calls");

        assertThat(calls).hasSize(20);
        assertThat(calls.get(0).toString()).isEqualTo("""
                {"callId":"c-1","at":"2026-11-19T08:10:00Z","direction":"OUT","result":"CONTACT","by":"operator:Iryna",\
                "conclusions":{"dataVerified":true,"window":{"from":"2026-11-20T10:00:00Z","to":"2026-11-20T12:00:00Z"},\
                "courierId":"k-7","changes":"two cups"},"callBackAt":"2026-11-19T08:15:00Z","durationSeconds":95}""");
        assertThat(calls.get(1).path("callId").asText()).isEqualTo("in-19");
        assertThat(calls.get(1).has("conclusions")).isFalse();
        assertThat(desk.to(desk.operator("Petro"), "GET /staff/orders/{orderId}", order)
                        .body()
                        .path("calls"))
                .isEqualTo(calls);
    }

    private void called(String order, String callId, String direction, String at, String more) {
        Answer answer = desk.operator("Iryna")
                .to("POST /staff/orders/{orderId}/calls")
                .path("orderId", order)
                .json("{\"callId\": \"%s\", \"result\": \"CONTACT\", \"direction\": \"%s\", \"at\": \"%s\"%s}"
                        .formatted(callId, direction, at, more));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void R25_next_costs_the_same_number_of_requests_with_a_few_orders_and_with_many() {
        desk.article("cup", 99);
        String order = desk.order("1", "cup", "COURIER");
        desk.copies(order, 5);
        List<String> few = requests("Iryna");
        desk.copies(desk.order("2", "cup", "COURIER"), 1_000);
        List<String> many = requests("Petro");

        assertThat(few)
                .as("configuration; what Iryna holds; three looks at the queue; the order; its lease; then its card")
                .startsWith("query", "getItem", "query", "query", "query", "batchGetItem", "transactWriteItems")
                .hasSize(13);
        assertThat(many).isEqualTo(few);
    }

    private List<String> requests(String operator) {
        Calls calls = Calls.counted();
        StaffOrdersFunction counted = new StaffOrdersFunction(calls.around(desk.shop, "staff-orders"));
        calls.clear();
        assertThat(Http.staff(counted, operator, "[operator]").to(NEXT).send().status())
                .isEqualTo(200);
        return calls.made().stream().map(Call::operation).toList();
    }

    private JsonNode ranking(String limit) {
        return desk.operator("Iryna")
                .to("GET /staff/queue")
                .query("limit", limit)
                .send()
                .body();
    }
}
