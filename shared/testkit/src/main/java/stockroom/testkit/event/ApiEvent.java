package stockroom.testkit.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** API Gateway's event of an HTTP request, payload format 2.0. */
public final class ApiEvent {
    private static final Pattern TEXT =
            Pattern.compile("(text/.*|application/([a-z.+-]+\\+)?(json|xml)|application/javascript).*");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    private ApiEvent() {}

    /** What both a function and an authorizer get. */
    public static ApiEvent of(ApiRequest request, RouteTable.Match match, String requestId, Instant now) {
        ApiEvent event = new ApiEvent();
        event.json
                .put("version", "2.0")
                .put("routeKey", match.route().key())
                .put("rawPath", request.path())
                .put("rawQueryString", request.query());
        event.texts("headers", request.headers());
        event.texts("queryStringParameters", query(request.query()));
        event.texts("pathParameters", match.parameters());
        ObjectNode context = event.json
                .putObject("requestContext")
                .put("accountId", "local")
                .put("apiId", "local")
                .put("domainName", request.header("host").orElse("127.0.0.1"))
                .put("requestId", requestId)
                .put("routeKey", match.route().key())
                .put("stage", "$default")
                .put("time", TIME.format(now))
                .put("timeEpoch", now.toEpochMilli());
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.path())
                .put("protocol", request.protocol())
                .put("sourceIp", request.sourceIp())
                .put("userAgent", request.header("user-agent").orElse(""));
        return event;
    }

    /** For the function: what the authorizer found out, and the body. */
    public ObjectNode allowed(JsonNode authorizer, ApiRequest request) {
        ((ObjectNode) json.path("requestContext")).set("authorizer", authorizer);
        if (request.body().length > 0) {
            boolean text =
                    TEXT.matcher(request.header("content-type").orElse("")).matches() && isUtf8(request.body());
            json.put(
                    "body",
                    text
                            ? new String(request.body(), StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(request.body()));
            json.put("isBase64Encoded", !text);
        } else {
            json.put("isBase64Encoded", false);
        }
        return json;
    }

    /** For an authorizer: who asks, by these values. */
    public ObjectNode question(String identity) {
        json.put("type", "REQUEST");
        json.put(
                "routeArn",
                "arn:aws:execute-api:local:local:local/$default/"
                        + json.path("routeKey").asText().replace(" ", ""));
        json.withArray("identitySource").add(identity);
        return json;
    }

    private void texts(String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            values.forEach(json.putObject(name)::put);
        }
    }

    private static Map<String, String> query(String query) {
        Map<String, String> values = new TreeMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.merge(decoded(name), decoded(value), (one, other) -> one + "," + other);
            }
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
