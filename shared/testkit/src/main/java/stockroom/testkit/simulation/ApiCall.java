package stockroom.testkit.simulation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request to the HTTP API.
 *
 * @param target the path with its query, percent-encoded
 * @param headers by lower-case name; what says who calls is added
 * @param body empty for none
 */
public record ApiCall(Caller caller, String method, String target, Map<String, String> headers, String body) {
    private static final String JSON = "application/json";

    public ApiCall {
        // In an order that is the same in every process.
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    public static ApiCall get(Caller caller, String target) {
        return new ApiCall(caller, "GET", target, Map.of(), "");
    }

    /** With a JSON body. */
    public static ApiCall of(Caller caller, String method, String target, String json) {
        return new ApiCall(caller, method, target, Map.of("content-type", JSON), json);
    }
}
