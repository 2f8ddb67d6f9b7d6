package stockroom.local.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stockroom.testkit.event.ApiRequest;

/** Reads what came over the wire. */
final class ReceivedRequest {
    private ReceivedRequest() {}

    static ApiRequest of(HttpExchange exchange, byte[] body) {
        return new ApiRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                headers(exchange.getRequestHeaders()),
                body,
                exchange.getProtocol(),
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    private static Map<String, String> headers(Headers received) {
        Map<String, String> headers = new TreeMap<>();
        received.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return headers;
    }
}
