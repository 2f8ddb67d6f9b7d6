package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import stockroom.house.OpenApi;
import stockroom.house.Schema;
import stockroom.lambda.http.Role;
import stockroom.local.function.LocalFunctions;

/** Sends openapi.yaml's requests to a shop and holds the answers to what it tells of them. */
final class DocumentedContract {
    private static final int UNAUTHORIZED = 401;

    private final OpenApi api;
    private final StaffedShop shop;

    DocumentedContract(OpenApi api, StaffedShop shop) {
        this.api = api;
        this.shop = shop;
    }

    /** The path with these ids in their places, and nobody's in those that are left. */
    static String path(OpenApi.Operation operation, Map<String, String> ids) {
        String path = operation.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue().replace("#", "%23"));
        }
        return path.replaceAll("\\{[a-zA-Z]+}", "nobody");
    }

    /** A request by somebody who may. */
    HttpRequest.Builder by(OpenApi.Operation operation, String path) {
        return operation.isForStaff() ? shop.as(Role.OWNER, path) : shop.as(0, path);
    }

    /** The example of the operation's request; empty where it takes none. */
    String body(OpenApi.Operation operation) {
        for (JsonNode told : operation.told().at("/requestBody/content")) {
            JsonNode example = told.path("example");
            return example.isTextual() ? example.asText() : example.toString();
        }
        return "";
    }

    HttpRequest.Builder example(String operationId, Map<String, String> ids) {
        return sending(operationId, ids, body(api.operation(operationId)));
    }

    HttpRequest.Builder sending(String operationId, Map<String, String> ids, String body) {
        OpenApi.Operation operation = api.operation(operationId);
        String type = operation.told().at("/requestBody/content").properties().stream()
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("application/json");
        return signed(operation, by(operation, path(operation, ids)), body)
                .header("content-type", type)
                .method(operation.method(), BodyPublishers.ofString(body));
    }

    /** As every provider signs that signs its time. */
    private HttpRequest.Builder signed(OpenApi.Operation operation, HttpRequest.Builder request, String body) {
        String signature = shop.signature(body);
        return operation.isSigned()
                ? request.header("x-signature", signature).header("stripe-signature", signature)
                : request;
    }

    /** @return the body of an answer of this status, which has the form that is told of it */
    JsonNode answers(String operationId, int status, HttpRequest.Builder request) {
        OpenApi.Operation operation = api.operation(operationId);
        HttpResponse<String> answer = shop.caller().send(request);
        assertThat(answer.statusCode())
                .as(operation.route() + ": " + answer.body())
                .isEqualTo(status);
        String type = answer.headers().firstValue("content-type").orElse("");
        JsonNode schema = api.response(operation, Integer.toString(status))
                .path("content")
                .path(type)
                .path("schema");
        assertThat(schema.isMissingNode()).as(type + " is told").isFalse();
        JsonNode body = LocalFunctions.json(answer.body());
        assertThat(new Schema(api).faults(body, schema)).as(answer.body()).isEmpty();
        return body;
    }

    /** Refuses with this status and its example's kind of problem, if the operation tells of that status. */
    void refuses(OpenApi.Operation operation, int status, HttpRequest.Builder request, String type, String body) {
        JsonNode told = api.response(operation, Integer.toString(status)).at("/content/application~1problem+json");
        if (!told.isMissingNode()) {
            HttpRequest.Builder sent = (status == UNAUTHORIZED ? request : signed(operation, request, body))
                    .header("content-type", type)
                    .method(operation.method(), BodyPublishers.ofString(body));
            assertThat(answers(operation.id(), status, sent).path("type"))
                    .isEqualTo(told.path("example").path("type"));
        }
    }
}
