package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
import stockroom.house.Schema;
import stockroom.lambda.http.Role;
import stockroom.local.function.LocalFunctions;

/** openapi.yaml's examples, sent: each is answered with the status, the form and the kind of problem that it tells. */
class DocumentedAnswersTest {
    private static final OpenApi API = OpenApi.ofThisProject();
    private static final String JSON = "application/json";
    private static final int MORE_THAN_A_BODY = 257 << 10;
    private static final int MORE_THAN_A_FILE = 7 << 20;

    private static StaffedShop shop;

    private final Set<String> sent = new HashSet<>();

    @BeforeAll
    static void open() {
        shop = new StaffedShop("documented-");
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
        example("cancelOrderByClient", 200, Map.of("orderId", other));
        example("editOrder", 200, its);
        example("confirmOrder", 200, its);
        example("runConsolidation", 200, Map.of());
        shop.ok("POST", "/staff/consolidation-runs", "{}");
        example("resolveException", 200, Map.of("id", first("/staff/exceptions", "id")));
        example("finishTask", 200, Map.of("taskId", first("/staff/tasks", "taskId")));
        example("recordPayment", 200, its);
        example("cancelOrder", 200, its);
        example("putWarehouse", 200, Map.of("id", "main"));
        example("putChannel", 200, Map.of("channel", "web"));
        example("changeSettings", 200, Map.of());
        Map<String, String> mug = Map.of("sku", "MUG-RED", "warehouse", "main", "supplierId", "ceramics");
        example("putProduct", 200, mug);
        example("countStock", 200, mug);
        example("putMinimum", 201, mug);
        example("putSupplier", 201, mug);
        example("putOffer", 201, mug);
        for (String kind : new String[] {"Products", "Stock", "Suppliers", "Offers", "Orders"}) {
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
        OpenApi.Operation operation = API.operation(operationId);
        sent.add(operationId);
        Map.Entry<String, JsonNode> body = operation
                .told()
                .at("/requestBody/content")
                .properties()
                .iterator()
                .next();
        JsonNode example = body.getValue().path("example");
        HttpRequest.Builder request = by(operation, ids)
                .header("content-type", body.getKey())
                .method(
                        operation.method(),
                        BodyPublishers.ofString(example.isTextual() ? example.asText() : example.toString()));
        if (status == 200) {
            request.header("if-match", "*");
        }
        return keepsItsWord(operation, status, shop.caller().send(request));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_refusal_is_answered_as_its_example(OpenApi.Operation operation) {
        String path = path(operation, Map.of());
        refused(operation, 401, shop.caller().api(path), JSON, "{}");
        if (operation.isForStaff()) {
            String nobody = shop.shop().tokens().issue("nobody", "Mallory");
            refused(operation, 403, shop.caller().api(path).header("authorization", "Bearer " + nobody), JSON, "{}");
        }
        if (operation.method().equals("GET")) {
            refused(operation, 404, by(operation, Map.of()), JSON, "");
            refused(operation, 422, by(operation, "?limit=0"), JSON, "");
        }
        if (operation.told().has("requestBody")) {
            String type =
                    operation.told().at("/requestBody/content").fieldNames().next();
            refused(operation, 415, by(operation, Map.of()), "application/xml", "<a/>");
            int tooLarge = type.equals(JSON) ? MORE_THAN_A_BODY : MORE_THAN_A_FILE;
            refused(operation, 413, by(operation, Map.of()), type, " ".repeat(tooLarge));
            if (type.equals(JSON)) {
                refused(operation, 400, by(operation, Map.of()), type, "{");
                refused(operation, 422, by(operation, Map.of()), type, "{\"nonsense\": true}");
            }
        }
    }

    /** Refuses what the operation tells of; a route that has no such article at all may say so first. */
    private static void refused(
            OpenApi.Operation operation, int status, HttpRequest.Builder request, String type, String body) {
        JsonNode told = API.response(operation, Integer.toString(status)).at("/content/application~1problem+json");
        if (told.isMissingNode() || operation.id().equals("findOrder")) {
            return;
        }
        HttpResponse<String> answer = shop.caller()
                .send(request.header("content-type", type).method(operation.method(), BodyPublishers.ofString(body)));
        if (answer.statusCode() != 404) {
            assertThat(keepsItsWord(operation, status, answer).path("type"))
                    .isEqualTo(told.path("example").path("type"));
        }
    }

    private static JsonNode keepsItsWord(OpenApi.Operation operation, int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(operation.route() + ": " + answer.body())
                .isEqualTo(status);
        String type = answer.headers().firstValue("content-type").orElse("");
        JsonNode schema = API.response(operation, Integer.toString(status))
                .path("content")
                .path(type)
                .path("schema");
        assertThat(schema.isMissingNode()).as(type + " is told").isFalse();
        JsonNode body = LocalFunctions.json(answer.body());
        assertThat(new Schema(API).faults(body, schema)).as(answer.body()).isEmpty();
        return body;
    }

    private static HttpRequest.Builder by(OpenApi.Operation operation, Map<String, String> ids) {
        return authorized(operation, path(operation, ids));
    }

    private static HttpRequest.Builder by(OpenApi.Operation operation, String query) {
        return authorized(operation, path(operation, Map.of()) + query);
    }

    private static HttpRequest.Builder authorized(OpenApi.Operation operation, String path) {
        return operation.isForStaff() ? shop.as(Role.OWNER, path) : shop.as(0, path);
    }

    private static String path(OpenApi.Operation operation, Map<String, String> ids) {
        String path = operation.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue().replace("#", "%23"));
        }
        return path.replaceAll("\\{[a-zA-Z]+}", "nobody");
    }
}
