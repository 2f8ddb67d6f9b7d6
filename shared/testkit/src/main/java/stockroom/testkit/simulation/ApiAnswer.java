package stockroom.testkit.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What came back over HTTP.
 *
 * @param headers by lower-case name
 */
public record ApiAnswer(int status, Map<String, String> headers, String body) {
    public ApiAnswer {
        // In an order that is the same in every process.
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }
}
