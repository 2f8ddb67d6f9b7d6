package stockroom.lambda.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The routes that a function serves, as the template names them. */
public final class Routes {
    private final Map<String, Function<HttpRequest, HttpResponse>> byKey = new LinkedHashMap<>();

    /**
     * The same with one more route.
     *
     * @param key method and template of the path: {@code GET /orders/{orderId}}
     */
    public Routes on(String key, Function<HttpRequest, HttpResponse> answer) {
        byKey.put(key, answer);
        return this;
    }

    public Set<String> keys() {
        return Set.copyOf(byKey.keySet());
    }

    Optional<Function<HttpRequest, HttpResponse>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
