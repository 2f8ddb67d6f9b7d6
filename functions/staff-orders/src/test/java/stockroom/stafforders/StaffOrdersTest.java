package stockroom.stafforders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.json.Json;
import stockroom.ordering.OrderingWiring;
import stockroom.ordering.json.OrderRequest;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.TestShop;

class StaffOrdersTest {
    private final TestShop shop = TestShop.open();
    private final StaffOrdersFunction function = new StaffOrdersFunction(shop.as("staff-orders"));
    private final Http operator = Http.staff(function, "Iryna", "[operator]");

    @BeforeEach
    void a_product() {
        Product product = new Product(
                Sku.of("MUG"),
                "Mug",
                Money.of(10_000, "UAH"),
                new BasisPoints(2000),
                Product.Size.UNKNOWN,
                true,
                false,
                null,
                null,
                List.of(),
                1);
        new Transactor(shop.dynamoDb())
                .write(new ProductStore(shop.dynamoDb(), shop.table("PRODUCTS_TABLE")).put(product, Instant.EPOCH));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void an_order_is_confirmed_once_and_its_history_says_by_whom() {
        String id = take("W-1", "Ivan", "+380441234567");
        Answer confirmed = to("POST /staff/orders/{orderId}/confirm", id).send();
        assertThat(confirmed.body().path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(confirmed.body().at("/history/1/by").asText()).isEqualTo("operator:Iryna");
        assertThat(to("POST /staff/orders/{orderId}/confirm", id).send().body()).isEqualTo(confirmed.body());
    }

    @Test
    void R33_staff_see_when_a_line_s_goods_should_come_and_whoever_stands_first_gets_the_first() {
        String ivan = take("W-1", "Ivan", "+380441234567");
        shop.clock().advance(Duration.ofMinutes(1));
        String olha = take("W-2", "Olha", "+380441234568");
        supply("po-1", 2, "2026-11-24");
        supply("po-2", 2, "2026-12-03");
        assertThat(expectedDates(ivan, olha)).containsExactly("2026-11-24", "2026-12-03");

        to("POST /staff/orders/{orderId}/confirm", olha).send();

        assertThat(expectedDates(ivan, olha))
                .as("buying goes before waiting")
                .containsExactly("2026-12-03", "2026-11-24");
        assertThat(operator.to("GET /staff/orders").send().body().toString()).doesNotContain("expectedDate");
    }

    private List<String> expectedDates(String... orders) {
        return Stream.of(orders)
                .map(id -> to("GET /staff/orders/{orderId}", id)
                        .send()
                        .body()
                        .at("/lines/0/expectedDate")
                        .asText())
                .toList();
    }

    private void supply(String purchaseOrderId, int units, String arrival) {
        Item row = PositionItems.supplyKey(new PositionKey(Sku.of("MUG"), WarehouseId.MAIN), purchaseOrderId)
                .number("units", units)
                .text("arrival", arrival);
        shop.dynamoDb().putItem(request -> request.tableName(shop.table("POSITIONS_TABLE"))
                .item(row.attributes()));
    }

    @Test
    void R11_a_confirmation_that_says_more_than_yes_is_refused() {
        String id = take("W-1", "Ivan", "+380441234567");
        assertThat(to("POST /staff/orders/{orderId}/confirm", id).json("{x").status())
                .isEqualTo(400);
        assertThat(to("POST /staff/orders/{orderId}/confirm", id)
                        .json("{\"x\":1}")
                        .pointers())
                .containsExactly("/x");
        assertThat(to("POST /staff/orders/{orderId}/confirm", id).json("{}").status())
                .isEqualTo(200);
    }

    @Test
    void R16_a_refusal_needs_a_reason_and_a_cancelled_order_can_not_be_confirmed() {
        String id = take("W-1", "Ivan", "+380441234567");
        assertThat(to("POST /staff/orders/{orderId}/cancel", id)
                        .json("{\"reason\":\" \"}")
                        .pointers())
                .containsExactly("/reason");
        assertThat(to("POST /staff/orders/{orderId}/cancel", id)
                        .json("{\"reason\":\"too dear\"}")
                        .status())
                .isEqualTo(200);
        Answer refused = to("POST /staff/orders/{orderId}/confirm", id).send();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asText()).contains("CANCELLED");
    }

    @Test
    void R22_money_received_counts_once_by_its_id() {
        String id = take("W-1", "Ivan", "+380441234567");
        assertThat(pay(id, "p-1", 19_999).body().path("paymentStatus").asText()).isEqualTo("PARTIALLY_PAID");
        Answer again = pay(id, "p-1", 19_999);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().at("/totals/balance/amount").asLong()).isEqualTo(1);
        assertThat(pay(id, "p-1", 1).status()).isEqualTo(409);
        assertThat(pay(id, "p-2", 1).body().path("paymentStatus").asText()).isEqualTo("PAID");
    }

    @Test
    void R22_an_overpayment_is_a_task_that_is_ended_once() {
        String id = take("W-1", "Ivan", "+380441234567");
        pay(id, "p-1", 20_500);
        Answer tasks = operator.to("GET /staff/tasks").send();
        assertThat(tasks.body().at("/items/0/kind").asText()).isEqualTo("REFUND");
        assertThat(tasks.body().at("/items/0/orderId").asText()).isEqualTo(id);
        String taskId = tasks.body().at("/items/0/taskId").asText();
        assertThat(taskId).matches("[A-Za-z0-9_-]+");
        assertThat(end(taskId, "paid back").status()).isEqualTo(200);
        assertThat(end(taskId, "paid back").status()).isEqualTo(200);
        assertThat(end(taskId, "kept").status()).isEqualTo(409);
        assertThat(end("nothing", "x").status()).isEqualTo(404);
        assertThat(operator.to("GET /staff/tasks").send().body().path("items")).isEmpty();
    }

    @Test
    void R20_money_that_was_paid_back_by_hand_ends_the_refund() {
        String id = take("W-1", "Ivan", "+380441234567");
        String money = "\"method\":\"BANK_TRANSFER\",\"amount\":{\"amount\":20000,\"currency\":\"UAH\"},"
                + "\"at\":\"2026-11-19T08:10:00Z\"}";
        to("POST /staff/orders/{orderId}/payments", id).json("{\"paymentId\":\"p-1\"," + money);
        to("POST /staff/orders/{orderId}/cancel", id).json("{\"reason\":\"no\"}");
        Answer back = to("POST /staff/orders/{orderId}/payments", id)
                .json("{\"paymentId\":\"p-2\",\"way\":\"REFUNDED\"," + money);
        assertThat(back.body().path("paymentStatus").asText()).isEqualTo("REFUNDED");
        assertThat(back.body().at("/totals/balance/amount").asLong()).isZero();
        assertThat(operator.to("GET /staff/tasks").send().body().path("items")).isEmpty();
    }

    @Test
    void R18_three_missed_calls_cancel_an_unpaid_order_and_one_call_id_counts_once() {
        String id = take("W-1", "Ivan", "+380441234567");
        call(id, "c-1", "2026-11-18T08:00:00Z");
        call(id, "c-1", "2026-11-18T08:00:00Z");
        assertThat(call(id, "c-2", "2026-11-18T10:00:00Z").body().path("status").asText())
                .isEqualTo("OPEN");
        Answer third = call(id, "c-3", "2026-11-18T12:00:00Z");
        assertThat(third.status()).isEqualTo(200);
        assertThat(third.body().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(third.body().at("/history/3/rule").asText()).isEqualTo("R18");
        Answer again = call(id, "c-3", "2026-11-18T12:00:00Z");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("version")).isEqualTo(third.body().path("version"));
        assertThat(call(id, "c-3", "2026-11-18T13:00:00Z").status())
                .as("another call under the same id")
                .isEqualTo(409);
    }

    @Test
    void R28_a_call_back_is_shown_among_the_order_s_timers() {
        String id = take("W-1", "Ivan", "+380441234567");
        Answer answer = to("POST /staff/orders/{orderId}/calls", id).json("""
                {"callId": "c-1", "result": "CONTACT", "direction": "IN", "at": "2026-11-18T08:00:00Z",
                 "durationSeconds": 95, "callBackAt": "2026-11-18T16:00:00Z",
                 "conclusions": {"dataVerified": true, "courierId": "petro", "changes": "a bow on it",
                                 "window": {"from": "2026-11-19T10:00:00Z", "to": "2026-11-19T12:00:00Z"}}}""");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("timers").findValuesAsText("kind")).containsExactly("PAYMENT", "CALL_BACK");
    }

    @Test
    void R11_a_call_that_says_nonsense_is_refused_field_by_field() {
        String id = take("W-1", "Ivan", "+380441234567");
        Answer answer = to("POST /staff/orders/{orderId}/calls", id).json("""
                {"callId": "", "result": "ASLEEP", "direction": "OUT", "at": "2030-01-01T00:00:00Z",
                 "callBackAt": "2029-01-01T00:00:00Z", "durationSeconds": -1,
                 "conclusions": {"window": {"from": "2026-11-19T12:00:00Z", "to": "2026-11-19T10:00:00Z"}}}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").findValuesAsText("pointer"))
                .contains("/callId", "/result", "/durationSeconds", "/at", "/callBackAt", "/conclusions/window/to");
    }

    @Test
    void an_edit_needs_the_version_it_was_made_on() {
        String id = take("W-1", "Ivan", "+380441234567");
        String body = "{\"lines\":[{\"lineId\":\"1\",\"sku\":\"MUG\",\"quantity\":5}]}";
        assertThat(to("PATCH /staff/orders/{orderId}", id).json(body).status()).isEqualTo(428);
        assertThat(to("PATCH /staff/orders/{orderId}", id).ifMatch(7).json(body).status())
                .isEqualTo(412);
        Answer edited = to("PATCH /staff/orders/{orderId}", id).ifMatch(1).json(body);
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.header("etag")).isEqualTo("\"2\"");
        assertThat(edited.body().at("/totals/total/amount").asLong()).isEqualTo(50_000);
        assertThat(to("PATCH /staff/orders/{orderId}", id).ifMatch(1).json(body).status())
                .isEqualTo(412);
    }

    @Test
    void an_edit_corrects_customer_and_address() {
        String id = take("W-1", "Ivan", "+380441234567");
        Answer edited = to("PATCH /staff/orders/{orderId}", id)
                .ifMatch(1)
                .json(
                        "{\"customer\":{\"name\":\"Ivan Petrenko\",\"phone\":\"+380 50 123 45 67\"},\"address\":{\"country\":\"UA\",\"city\":\"Lviv\",\"postalCode\":\"79000\",\"street\":\"Rynok 1\"}}");
        assertThat(edited.body().at("/customer/name").asText()).isEqualTo("Ivan Petrenko");
        assertThat(edited.body().at("/customer/phone").asText()).isEqualTo("+380501234567");
        assertThat(edited.body().at("/customer/address/city").asText()).isEqualTo("Lviv");
    }

    @Test
    void orders_are_found_by_status_text_phone_and_customer_newest_first() {
        String first = take("W-1", "Ivan Petrenko", "+380441234567");
        shop.clock().set(TestShop.OPENING.plusSeconds(60));
        String second = take("W-2", "Olena Bondar", "+380501234567");
        to("POST /staff/orders/{orderId}/confirm", second).send();
        assertThat(found("status", "OPEN")).containsExactly(first);
        assertThat(found("status", "CONFIRMED")).containsExactly(second);
        assertThat(found("q", "bondar")).containsExactly(second);
        assertThat(found("q", "w-1")).containsExactly(first);
        assertThat(found("q", "+380 44 123 45 67")).containsExactly(first);
        assertThat(found("q", second)).containsExactly(second);
        assertThat(found("limit", "50")).containsExactly(second, first);
        assertThat(operator.to("GET /staff/orders")
                        .query("status", "STAGED")
                        .send()
                        .pointers())
                .containsExactly("/status");
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        List<String> taken = List.of(
                take("W-1", "A", "+380441234567"),
                take("W-2", "B", "+380441234568"),
                take("W-3", "C", "+380441234569"));
        Answer page = operator.to("GET /staff/orders").query("limit", "2").send();
        Answer rest = operator.to("GET /staff/orders")
                .query("limit", "2")
                .query("cursor", page.body().path("next").asText())
                .send();
        assertThat(page.body().path("items").findValuesAsText("orderId")).hasSize(2);
        assertThat(rest.body().path("items").findValuesAsText("orderId")).hasSize(1);
        assertThat(taken).containsAll(rest.body().path("items").findValuesAsText("orderId"));
        assertThat(rest.body().path("next").isNull()).isTrue();
        assertThat(operator.to("GET /staff/orders")
                        .query("cursor", "tampered")
                        .send()
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_empty_word_narrows_no_list_but_an_empty_limit_is_none() {
        String order = take("W-1", "A", "+380441234567");
        for (String name : new String[] {"q", "customer", "status", "cursor"}) {
            assertThat(found(name, "")).as(name).containsExactly(order);
        }
        assertThat(operator.to("GET /staff/orders").query("limit", "").send().pointers())
                .containsExactly("/limit");
    }

    @Test
    void R67_an_outsourced_operator_gets_no_lists_but_what_a_whole_number_or_phone_names() {
        String order = take("W-17", "Ivan", "+380441234567");
        take("W-175", "Olha", "+380441234568");
        Http outsourced = Http.staff(function, "Call centre", "[outsourced]");

        assertThat(outsourced.to("GET /staff/orders").send().status()).isEqualTo(403);
        for (String filter : new String[] {"status=OPEN", "customer=c-1"}) {
            assertThat(outsourced
                            .to("GET /staff/orders")
                            .query("q", "W-17")
                            .query(filter.split("=", 2)[0], filter.split("=", 2)[1])
                            .send()
                            .status())
                    .as(filter)
                    .isEqualTo(403);
        }
        for (String whole : new String[] {"w-17", order, "+38 044 123-45-67"}) {
            assertThat(foundBy(outsourced, whole)).as(whole).containsExactly(order);
        }
        for (String part : new String[] {"W-1", "Ivan", "1234567", "+38044123456"}) {
            assertThat(foundBy(outsourced, part)).as(part).isEmpty();
        }
    }

    private static List<String> foundBy(Http caller, String text) {
        return caller.to("GET /staff/orders")
                .query("q", text)
                .send()
                .body()
                .path("items")
                .findValuesAsText("orderId");
    }

    private List<String> found(String name, String value) {
        return operator.to("GET /staff/orders")
                .query(name, value)
                .send()
                .body()
                .path("items")
                .findValuesAsText("orderId");
    }

    private Http.Request to(String route, String orderId) {
        return operator.to(route).path("orderId", orderId);
    }

    private Answer pay(String orderId, String paymentId, long amount) {
        return to("POST /staff/orders/{orderId}/payments", orderId)
                .json("{\"paymentId\":\"" + paymentId + "\",\"method\":\"BANK_TRANSFER\",\"amount\":{\"amount\":"
                        + amount + ",\"currency\":\"UAH\"},\"at\":\"2026-11-19T08:00:00Z\"}");
    }

    private Answer call(String orderId, String callId, String at) {
        return to("POST /staff/orders/{orderId}/calls", orderId)
                .json("{\"callId\":\"" + callId + "\",\"result\":\"NO_ANSWER\",\"direction\":\"OUT\",\"at\":\"" + at
                        + "\"}");
    }

    private Answer end(String taskId, String outcome) {
        return operator.to("POST /staff/tasks/{taskId}/done")
                .path("taskId", taskId)
                .json("{\"outcome\":\"" + outcome + "\"}");
    }

    private String take(String externalId, String name, String phone) {
        String body = "{\"externalId\":\"" + externalId + "\",\"customer\":{\"name\":\"" + name + "\",\"phone\":\""
                + phone + "\",\"address\":{\"country\":\"UA\",\"city\":\"Kyiv\","
                + "\"postalCode\":\"01001\",\"street\":\"Khreshchatyk 1\"}},\"lines\":[{\"sku\":\"MUG\",\"quantity\":2}],\"delivery\":{\"kind\":\"POST\"},\"payment\":{\"method\":\"BANK_TRANSFER\"}}";
        return new OrderingWiring(shop.as("order-intake"))
                .takeOrder()
                .take(
                        Json.read(body.getBytes(StandardCharsets.UTF_8), fields -> OrderRequest.parse(fields, "web")),
                        new Cause("web", "r", shop.clock().instant()))
                .fold(o -> o.id(), o -> o.id(), refusal -> {
                    throw new AssertionError(refusal.toString());
                });
    }
}
