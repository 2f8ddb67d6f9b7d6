package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stockroom.house.OpenApi;

/** openapi.yaml's examples, sent: each is answered with the status, the form and the kind of problem that it tells. */
class DocumentedAnswersTest {
    private static final OpenApi API = OpenApi.ofThisProject();
    private static final String JSON = "application/json";
    private static final int MORE_THAN_A_BODY = 257 << 10;
    private static final int MORE_THAN_A_FILE = 7 << 20;

    private static StaffedShop shop;

    /** Of each kind one that is there: what a refusal is about is then the request alone. */
    private static final Map<String, String> THERE = new HashMap<>();

    /** Any word may be a channel that has no settings yet; this is none. */
    private static final Map<String, String> NOWHERE = Map.of("channel", "no%20channel");

    private static DocumentedContract contract;

    private final Set<String> sent = new HashSet<>();

    @BeforeAll
    static void open() {
        shop = new StaffedShop("documented-");
        contract = new DocumentedContract(API, shop);
        THERE.putAll(Map.of("sku", "MUG-RED", "warehouse", "main", "supplierId", "potter", "channel", "web"));
        THERE.putAll(Map.of("currency", "EUR", "date", "2026-11-22"));
        THERE.put("provider", "stripe");
        JsonNode taken = shop.taken("W-0", 1);
        THERE.put("orderId", taken.path("orderId").asText());
        THERE.put("customerId", taken.path("customerId").asText());
        THERE.put("key", "OrderTaken");
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    static Iterable<OpenApi.Operation> operations() {
        return API.operations();
    }

    @Test
    void every_request_that_is_an_example_is_done() {
        shop.ok("PUT", "/staff/products/PLATE", """
            {"title": "Plate", "price": {"amount": 9000, "currency": "UAH"}, "taxBasisPoints": 2000}""");
        String order = example("takeOrder", 201, Map.of()).path("orderId").asText();
        example("takeOrder", 200, Map.of());
        Map<String, String> its = Map.of("orderId", order);
        String other = shop.taken("W-2", 10).path("orderId").asText();
        shop.ok("POST", "/staff/orders/" + other + "/confirm", "{}");
        example("finishTask", 200, Map.of("taskId", first("/staff/tasks", "taskId")));
        example("cancelOrderByClient", 200, Map.of("orderId", other));
        example("editOrder", 200, its);
        example("confirmOrder", 200, its);
        example("runConsolidation", 200, Map.of());
        shop.ok("POST", "/staff/consolidation-runs", "{}");
        example("resolveException", 200, Map.of("id", first("/staff/exceptions", "id")));
        shop.ok("PUT", "/staff/suppliers/potter/offers/PLATE", """
            {"priceBreaks": [{"from": 1, "unitPrice": {"amount": 4000, "currency": "UAH"}}]}""");
        Map<String, String> draft = Map.of("id", first("/staff/purchase-orders", "id"), "sku", "MUG-RED");
        example("editLine", 200, draft);
        example("addLine", 201, draft);
        example("sendPurchaseOrder", 200, draft);
        example("confirmByLink", 200, Map.of("token", shop.linkToken()));
        example("confirmPurchaseOrder", 200, draft);
        example("receiveGoods", 200, draft);
        example("recordCall", 200, its);
        example(
                "beginPaymentAttempt",
                201,
                Map.of("orderId", shop.taken("W-3", 1).path("orderId").asText()));
        example("recordPayment", 200, its);
        example("hearPaymentEvent", 202, its);
        example("hearProvider", 202, Map.of("provider", "stripe"));
        example("cancelOrder", 200, its);
        example("redriveDeadLetter", 200, Map.of("id", shop.deadLetter("staff-stock-jobs")));
        example("dropDeadLetter", 200, Map.of("id", shop.deadLetter("notification-sender")));
        example("redriveDeadLetters", 200, Map.of());
        example("putMessageWishes", 200, THERE);
        example("putWarehouse", 200, Map.of("id", "main"));
        example("putChannel", 200, Map.of("channel", "web"));
        example("putRate", 201, THERE);
        example("changeSettings", 200, Map.of());
        Map<String, String> mug = Map.of("sku", "MUG-RED", "warehouse", "main", "supplierId", "ceramics");
        example("putProduct", 200, mug);
        example("countStock", 200, mug);
        example("putMinimum", 201, mug);
        example("putSupplier", 201, mug);
        example("putOffer", 201, mug);
        for (String kind : new String[] {"Products", "Stock", "Suppliers", "Offers", "Orders", "Payments"}) {
            assertThat(example("import" + kind, 200, Map.of()).path("rejected"))
                    .as(kind)
                    .isEmpty();
        }
        assertThat(sent)
                .isEqualTo(API.operations().stream()
                        .filter(o -> o.told().has("requestBody"))
                        .map(OpenApi.Operation::id)
                        .collect(Collectors.toSet()));
        assertThat(shop.audit().path("ok").asBoolean()).isTrue();
    }

    private static String first(String list, String id) {
        return shop.ok("GET", list, "").path("items").path(0).path(id).asText();
    }

    private JsonNode example(String operationId, int status, Map<String, String> ids) {
        sent.add(operationId);
        HttpRequest.Builder request = contract.example(operationId, ids);
        return contract.answers(operationId, status, status == 200 ? request.header("if-match", "*") : request);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_refusal_is_answered_as_its_example(OpenApi.Operation operation) {
        String path = DocumentedContract.path(operation, THERE);
        contract.refuses(operation, 401, shop.caller().api(path), JSON, "{}");
        if (operation.isForStaff()) {
            String nobody = shop.shop().tokens().issue("nobody", "Mallory");
            contract.refuses(
                    operation, 403, shop.caller().api(path).header("authorization", "Bearer " + nobody), JSON, "{}");
        }
        if (operation.method().equals("GET")) {
            contract.refuses(operation, 422, contract.by(operation, path + "?limit=0"), JSON, "");
        }
        if (operation.told().has("requestBody")) {
            HttpRequest.Builder[] tries = new HttpRequest.Builder[4];
            Arrays.setAll(tries, i -> contract.by(operation, path));
            String type =
                    operation.told().at("/requestBody/content").fieldNames().next();
            contract.refuses(operation, 415, tries[0], "application/xml", "<a/>");
            int tooLarge = type.equals(JSON) ? MORE_THAN_A_BODY : MORE_THAN_A_FILE;
            contract.refuses(operation, 413, tries[1], type, " ".repeat(tooLarge));
            if (type.equals(JSON)) {
                contract.refuses(operation, 400, tries[2], type, "{");
                contract.refuses(operation, 422, tries[3], type, "{\"nonsense\": true}");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void what_is_not_there_is_answered_as_its_example(OpenApi.Operation operation) {
        String path = DocumentedContract.path(operation, NOWHERE);
        String query = operation.id().equals("findOrder") ? "?externalId=nobody" : "";
        HttpRequest.Builder request = contract.by(operation, path + query).header("if-match", "*");
        contract.refuses(operation, 404, request, JSON, contract.body(operation));
    }
}
