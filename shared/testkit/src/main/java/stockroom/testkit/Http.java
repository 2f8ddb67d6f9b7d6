package stockroom.testkit;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import stockroom.testkit.event.InvocationContext;

/** Sends a function HTTP requests as API Gateway does, past its authorizers: who calls is said, not proved. */
public final class Http {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong SENT = new AtomicLong();

    private final RequestStreamHandler function;
    private final ObjectNode authorizer;

    private Http(RequestStreamHandler function, ObjectNode authorizer) {
        this.function = function;
        this.authorizer = authorizer;
    }

    /** A storefront with a valid key of this channel; an empty one stands for a wrong key. */
    public static Http storefront(RequestStreamHandler function, String channel) {
        ObjectNode authorizer = JSON.createObjectNode();
        authorizer.putObject("lambda").put("channel", channel);
        return new Http(function, authorizer);
    }

    /** @param roles as the claim has them when it was an array: {@code [buyer logistics]} */
    public static Http staff(RequestStreamHandler function, String name, String roles) {
        ObjectNode authorizer = JSON.createObjectNode();
        authorizer.putObject("jwt").putObject("claims").put("name", name).put("roles", roles);
        return new Http(function, authorizer);
    }

    public static Http owner(RequestStreamHandler function) {
        return staff(function, "Olena", "[owner]");
    }

    /** @param routeKey as the template has it: {@code PUT /staff/products/{sku}} */
    public Request to(String routeKey) {
        return new Request(routeKey);
    }

    /** Passes an event of API Gateway on as it is. */
    public static Answer answer(RequestStreamHandler function, String event) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    output,
                    InvocationContext.unhurried("inv-" + SENT.get()));
            JsonNode answer = JSON.readTree(output.toByteArray());
            JsonNode headers = answer.path("headers");
            return new Answer(answer.path("statusCode").asInt(), headers, body(answer, headers));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode body(JsonNode answer, JsonNode headers) throws IOException {
        String body = answer.path("body").asText("");
        boolean json = headers.path("content-type").asText("json").contains("json");
        return json
                ? JSON.readTree(body.isEmpty() ? "null" : body)
                : JSON.getNodeFactory().textNode(body);
    }

    /** What came back; the body is a missing node where there is none, and a text where it isn't JSON. */
    public record Answer(int status, JsonNode headers, JsonNode body) {
        public String header(String name) {
            return headers.path(name).asText();
        }

        /** The pointers of a problem's errors. */
        public List<String> pointers() {
            return body.path("errors").findValuesAsText("pointer");
        }
    }

    /** A request in the making. */
    public final class Request {
        private final ObjectNode event = JSON.createObjectNode();

        private Request(String routeKey) {
            event.put("version", "2.0").put("routeKey", routeKey).put("isBase64Encoded", false);
            event.putObject("headers");
            event.putObject("pathParameters");
            event.putObject("queryStringParameters");
            ObjectNode context = event.putObject("requestContext").put("requestId", "req-" + SENT.incrementAndGet());
            context.set("authorizer", authorizer);
            context.putObject("http").put("method", routeKey.substring(0, routeKey.indexOf(' ')));
        }

        public Request path(String name, String value) {
            return put("pathParameters", name, value);
        }

        public Request query(String name, String value) {
            return put("queryStringParameters", name, value);
        }

        public Request header(String lowerCaseName, String value) {
            return put("headers", lowerCaseName, value);
        }

        public Request ifMatch(long version) {
            return header("if-match", "\"" + version + "\"");
        }

        public Answer json(String body) {
            event.put("body", body);
            return header("content-type", "application/json").send();
        }

        public Answer csv(String file) {
            event.put("body", file);
            return header("content-type", "text/csv; charset=utf-8").send();
        }

        public Answer bytes(byte[] body, String contentType) {
            event.put("body", Base64.getEncoder().encodeToString(body)).put("isBase64Encoded", true);
            return header("content-type", contentType).send();
        }

        public Answer send() {
            return answer(function, event.toString());
        }

        private Request put(String object, String name, String value) {
            ((ObjectNode) event.get(object)).put(name, value);
            return this;
        }
    }
}
