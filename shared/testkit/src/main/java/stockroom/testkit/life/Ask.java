package stockroom.testkit.life;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A request as a person or a storefront makes it.
 *
 * @param who a channel's storefront, a member of staff, or whoever has a link
 * @param path with its query
 * @param version of what was read, sent as If-Match
 * @param repeatKey under which the same is asked once, sent as Idempotency-Key
 */
record Ask(
        Who who,
        String method,
        String path,
        Optional<Long> version,
        Optional<String> repeatKey,
        String contentType,
        String body) {
    /** Who asks. */
    sealed interface Who {
        record Storefront(String channel) implements Who {}

        record Staff(String role) implements Who {}

        /** Whoever has a link. */
        record Anybody() implements Who {}

        /** One of several operators, who each hold an order of their own (R25). */
        record Operator(String name) implements Who {}

        /** A payment provider, who signs what it sends. */
        record PaymentProvider(Provider provider) implements Who {}
    }

    static final Who OPERATOR = new Who.Staff("operator");
    static final Who BUYER = new Who.Staff("buyer");
    static final Who LOGISTICS = new Who.Staff("logistics");
    static final Who OWNER = new Who.Staff("owner");
    static final Who ANYBODY = new Who.Anybody();
    static final Who PROVIDER = new Who.PaymentProvider(Provider.OWN);

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private Ask(Who who, String method, String path, String contentType, String body) {
        this(who, method, path, Optional.empty(), Optional.empty(), contentType, body);
    }

    static Who storefront(String channel) {
        return new Who.Storefront(channel);
    }

    static Ask get(Who who, String path) {
        return new Ask(who, "GET", path, "", "");
    }

    static Ask post(Who who, String path, String body) {
        return new Ask(who, "POST", path, JSON, body);
    }

    static Ask put(Who who, String path, String body) {
        return new Ask(who, "PUT", path, JSON, body);
    }

    static Ask patch(Who who, String path, String body) {
        return new Ask(who, "PATCH", path, JSON, body);
    }

    static Ask delete(Who who, String path) {
        return new Ask(who, "DELETE", path, "", "");
    }

    static Ask file(Who who, String path, String csv) {
        return new Ask(who, "POST", path, "text/csv; charset=utf-8", csv);
    }

    /** A page's form, filled in. */
    static Ask form(Who who, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Ask(who, "POST", path, FORM, body);
    }

    Ask ifMatch(Optional<Long> seen) {
        return new Ask(who, method, path, seen, repeatKey, contentType, body);
    }

    Ask under(String key) {
        return new Ask(who, method, path, version, Optional.of(key), contentType, body);
    }
}
