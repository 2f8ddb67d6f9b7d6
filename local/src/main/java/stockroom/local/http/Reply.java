package stockroom.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;

/**
 * What goes back over the wire.
 *
 * @param headers by lower-case name
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {
    private static final int NO_BODY = -1;
    private static final int NO_CONTENT = 204;

    public static Reply json(JsonNode body) {
        return new Reply(
                200, Map.of("content-type", "application/json"), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static Reply problem(Problem problem) {
        HttpResponse response = HttpResponse.problem(problem);
        return new Reply(response.status(), response.headers(), response.body().getBytes(StandardCharsets.UTF_8));
    }

    /** What a function answered. */
    static Reply of(JsonNode answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        String text = answer.path("body").asText("");
        byte[] body = answer.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(text)
                : text.getBytes(StandardCharsets.UTF_8);
        return new Reply(answer.path("statusCode").asInt(), headers, body);
    }

    Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putIfAbsent(header, value);
        return new Reply(status, more, body);
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        boolean empty = body.length == 0
                || status == NO_CONTENT
                || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, empty ? NO_BODY : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
    }
}
