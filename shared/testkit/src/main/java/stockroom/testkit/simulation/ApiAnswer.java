package stockroom.testkit.simulation;

import java.util.Map;
import java.util.Optional;

/**
 * What came back over HTTP.
 *
 * @param headers by lower-case name
 */
public record ApiAnswer(int status, Map<String, String> headers, String body) {
    public ApiAnswer {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }
}
