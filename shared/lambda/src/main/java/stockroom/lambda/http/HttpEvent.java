package stockroom.lambda.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** API Gateway's HTTP API event, payload format 2.0, read into a request. */
final class HttpEvent {
    private HttpEvent() {}

    static HttpRequest read(JsonNode event, String invocationId, Instant now) {
        JsonNode context = event.path("requestContext");
        String requestId = context.path("requestId").asText();
        return new HttpRequest(
                event.path("routeKey").asText(),
                texts(event.path("pathParameters")),
                texts(event.path("queryStringParameters")),
                texts(event.path("headers")),
                body(event),
                caller(context.path("authorizer")),
                requestId.isEmpty() ? invocationId : requestId,
                now);
    }

    private static byte[] body(JsonNode event) {
        String body = event.path("body").asText("");
        return event.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties().forEach(f -> texts.put(f.getKey(), f.getValue().asText()));
        return texts;
    }

    private static Caller caller(JsonNode authorizer) {
        JsonNode claims = authorizer.path("jwt").path("claims");
        if (claims.isMissingNode()) {
            return Caller.storefront(authorizer.path("lambda").path("channel").asText(""));
        }
        // A Cognito pool can't name a claim of its own without a function more; its groups are our roles (see the
        // template).
        return Caller.staff(
                name(claims), roles(claims.has("roles") ? claims.path("roles") : claims.path("cognito:groups")));
    }

    private static String name(JsonNode claims) {
        for (String claim : new String[] {"name", "username", "cognito:username", "sub"}) {
            String value = claims.path(claim).asText("");
            if (!value.isBlank()) {
                return value;
            }
        }
        return "unnamed";
    }

    /** An array claim arrives as the text {@code [a b]}. A word that is no role gives no right. */
    private static Set<Role> roles(JsonNode claim) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        String words = claim.isArray() ? claim.toString() : claim.asText("");
        for (String word : words.replaceAll("[\\[\\],\"]", " ").strip().split("\\s+")) {
            for (Role role : Role.values()) {
                if (role.word().equals(word.toLowerCase(Locale.ROOT))) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }
}
