package stockroom.testkit.event;

import java.util.Map;
import java.util.Optional;

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
    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }
}
