package stockroom.local.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request as it came over the wire.
 *
 * @param path still percent-encoded
 * @param query without its question mark; empty for none
 * @param headers by lower-case name, repeated ones joined by a comma as API Gateway does
 */
public record ApiRequest(
        String method,
        String path,
        String query,
        Map<String, String> headers,
        byte[] body,
        String protocol,
        String sourceIp) {

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

    Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }
}
