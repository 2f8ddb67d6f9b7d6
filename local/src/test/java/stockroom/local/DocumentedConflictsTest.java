package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stockroom.house.OpenApi;

/** The refusals that rest on what is stored (409, 412, 428): each example of openapi.yaml is brought about, and answered as it tells. */
class DocumentedConflictsTest {
    private static final OpenApi API = OpenApi.ofThisProject();
    private static final Map<String, String> THERE = Map.ofEntries(
            Map.entry("sku", "MUG-RED"),
            Map.entry("warehouse", "main"),
            Map.entry("supplierId", "potter"),
            Map.entry("channel", "web"),
            Map.entry("id", "main"),
            Map.entry("currency", "EUR"),
            Map.entry("date", "2026-11-22"));

    private static StaffedShop shop;
    private static DocumentedContract contract;

    @BeforeAll
    static void open() {
        shop = new StaffedShop("conflicts-");
        contract = new DocumentedContract(API, shop);
        contract.answers("putMinimum", 201, contract.example("putMinimum", THERE));
        contract.answers("putRate", 201, contract.example("putRate", THERE));
        String bought = order("B-1");
        shop.ok("POST", "/staff/orders/" + bought + "/confirm", "{}");
        shop.ok("POST", "/staff/consolidation-runs", "{}");
    }

    private static Map<String, String> draft() {
        return Map.of(
                "id",
                shop.ok("GET", "/staff/purchase-orders", "")
                        .path("items")
                        .path(0)
                        .path("id")
                        .asText(),
                "sku",
                "MUG-RED");
    }

    private static Map<String, String> idsOf(OpenApi.Operation operation) {
        if (operation.path().contains("/purchase-orders/")) {
            return draft();
        }
        if (operation.path().contains("{customerId}")) {
            return Map.of(
                    "customerId", shop.taken("V-client", 1).path("customerId").asText());
        }
        return operation.path().contains("{orderId}") ? Map.of("orderId", order("V-" + operation.id())) : THERE;
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    static Iterable<OpenApi.Operation> stale() {
        return API.operations().stream()
                .filter(o -> o.told().path("responses").has("412"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("stale")
    void a_version_that_is_gone_or_not_named_is_refused_as_its_example(OpenApi.Operation operation) {
        Map<String, String> ids = idsOf(operation);
        var gone = contract.example(operation.id(), ids).header("if-match", "\"999\"");
        assertThat(contract.answers(operation.id(), 412, gone).path("type")).isEqualTo(told(operation.id(), "412"));
        if (operation.told().path("responses").has("428")) {
            var unnamed = contract.example(operation.id(), ids);
            assertThat(contract.answers(operation.id(), 428, unnamed).path("type"))
                    .isEqualTo(told(operation.id(), "428"));
        }
    }

    @Test
    void an_order_that_contradicts_what_is_stored_is_refused_as_each_of_the_examples() {
        order("C-1");
        String strict = StaffedShop.order("C-3", 900_000).replace("\"lines\"", "\"allOrNothing\": true, \"lines\"");
        Set<String> kinds = new TreeSet<>();
        kinds.add(refused(StaffedShop.order("C-1", 2)));
        kinds.add(refused(StaffedShop.order("C-2", 1)
                .replace("\"quantity\"", "\"unitPrice\": {\"amount\": 1, \"currency\": \"UAH\"}, \"quantity\"")));
        kinds.add(refused(strict));
        assertThat(kinds)
                .containsExactlyInAnyOrder(
                        "/problems/key-reused", "/problems/price-changed", "/problems/not-available");
        JsonNode examples =
                API.response(API.operation("takeOrder"), "409").at("/content/application~1problem+json/examples");
        kinds.forEach(kind -> assertThat(examples.findValuesAsText("type")).contains(kind));
    }

    @Test
    void a_line_that_stands_is_not_added_once_more() {
        assertConflict("addLine", draft(), "{\"sku\": \"MUG-RED\", \"quantity\": 5}", "");
    }

    @Test
    void a_purchase_order_s_state_and_what_was_recorded_of_it_are_refused_as_each_of_the_examples() {
        String big = shop.taken("B-2", 40).path("orderId").asText();
        shop.ok("POST", "/staff/orders/" + big + "/confirm", "{}");
        shop.ok("POST", "/staff/consolidation-runs", "{}");
        Map<String, String> its = draft();
        Set<String> kinds = new TreeSet<>();
        kinds.add(refusedMove("cancelPurchaseOrder", its, ""));
        contract.answers("sendPurchaseOrder", 200, contract.sending("sendPurchaseOrder", its, ""));
        kinds.add(refusedMove("sendPurchaseOrder", its, ""));
        contract.answers("receiveGoods", 200, contract.example("receiveGoods", its));
        kinds.add(refusedMove("receiveGoods", its, body("receiveGoods").replace("4", "3")));
        JsonNode examples =
                API.response(API.operation("receiveGoods"), "409").at("/content/application~1problem+json/examples");
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(new TreeSet<>(examples.findValuesAsText("type")));
        String next = shop.taken("B-3", 50).path("orderId").asText();
        shop.ok("POST", "/staff/orders/" + next + "/confirm", "{}");
        shop.ok("POST", "/staff/consolidation-runs", "{}");
    }

    private static String refusedMove(String operationId, Map<String, String> ids, String body) {
        return contract.answers(operationId, 409, contract.sending(operationId, ids, body))
                .path("type")
                .asText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"editOrder", "confirmOrder"})
    void a_cancelled_order_is_not_worked_on(String operationId) {
        Map<String, String> its = Map.of("orderId", order("S-" + operationId));
        contract.answers("cancelOrder", 200, contract.example("cancelOrder", its));
        assertConflict(operationId, its, body(operationId), "*");
    }

    @Test
    void a_payment_a_count_and_a_currency_of_other_content_are_refused() {
        Map<String, String> its = Map.of("orderId", order("P-1"));
        contract.answers("recordPayment", 200, contract.example("recordPayment", its));
        assertConflict("recordPayment", its, body("recordPayment").replace("120000", "110000"), "");
        contract.answers("countStock", 200, contract.example("countStock", THERE));
        assertConflict("countStock", THERE, body("countStock").replace("10", "11"), "");
        assertConflict("changeSettings", Map.of(), "{\"currency\": \"EUR\"}", "*");
    }

    @Test
    void a_task_that_ended_otherwise_is_not_ended_again() {
        String order = order("T-1");
        contract.answers("recordPayment", 200, contract.sending("recordPayment", Map.of("orderId", order), """
            {"paymentId": "T-1", "method": "CARD", "amount": {"amount": 99, "currency": "UAH"}, "at": "2026-11-19T08:10:00Z"}"""));
        contract.answers("cancelOrder", 200, contract.example("cancelOrder", Map.of("orderId", order)));
        Map<String, String> task = Map.of(
                "taskId",
                shop.ok("GET", "/staff/tasks", "")
                        .path("items")
                        .path(0)
                        .path("taskId")
                        .asText());
        contract.answers("finishTask", 200, contract.example("finishTask", task));
        assertConflict("finishTask", task, "{\"outcome\": \"left as it is\"}", "");
    }

    @Test
    void a_message_that_was_dropped_is_not_sent_again_nor_the_reverse() {
        Map<String, String> dropped = Map.of("id", shop.deadLetter("staff-stock-jobs"));
        contract.answers("dropDeadLetter", 200, contract.example("dropDeadLetter", dropped));
        assertConflict("redriveDeadLetter", dropped, "{}", "");
        Map<String, String> redriven = Map.of("id", shop.deadLetter("order-intake-jobs"));
        contract.answers("redriveDeadLetter", 200, contract.example("redriveDeadLetter", redriven));
        assertConflict("dropDeadLetter", redriven, body("dropDeadLetter"), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hearPaymentEvent", "hearProvider"})
    void a_payment_event_of_other_content_is_refused(String operationId) {
        Map<String, String> provider = Map.of("provider", "stripe");
        contract.answers(operationId, 202, contract.example(operationId, provider));
        assertConflict(operationId, provider, body(operationId).replace("120000", "110000"), "");
    }

    private static String order(String externalId) {
        return shop.taken(externalId, 1).path("orderId").asText();
    }

    private static String body(String operationId) {
        return contract.body(API.operation(operationId));
    }

    private static String refused(String order) {
        return contract.answers("takeOrder", 409, contract.sending("takeOrder", Map.of(), order))
                .path("type")
                .asText();
    }

    private static void assertConflict(String operationId, Map<String, String> ids, String body, String ifMatch) {
        var request = contract.sending(operationId, ids, body);
        JsonNode answer =
                contract.answers(operationId, 409, ifMatch.isEmpty() ? request : request.header("if-match", ifMatch));
        assertThat(answer.path("type")).isEqualTo(told(operationId, "409"));
    }

    private static JsonNode told(String operationId, String status) {
        return API.response(API.operation(operationId), status).at("/content/application~1problem+json/example/type");
    }
}
