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
 */
record Ask(Who who, String method, String path, Optional<Long> version, String contentType, String body) {
    /** Who asks. */
    sealed interface Who {
        record Storefront(String channel) implements Who {}

        record Staff(String role) implements Who {}

        /** Whoever has a link. */
        record Anybody() implements Who {}

        /** One of several operators, who each hold an order of their own (R25). */
        record Operator(String name) implements Who {}

        /** A payment provider, who signs what it sends. */
        record Provider() implements Who {}
    }

    static final Who OPERATOR = new Who.Staff("operator");
    static final Who BUYER = new Who.Staff("buyer");
    static final Who LOGISTICS = new Who.Staff("logistics");
    static final Who OWNER = new Who.Staff("owner");
    static final Who ANYBODY = new Who.Anybody();
    static final Who PROVIDER = new Who.Provider();

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    static Who storefront(String channel) {
        return new Who.Storefront(channel);
    }

    static Ask get(Who who, String path) {
        return new Ask(who, "GET", path, Optional.empty(), "", "");
    }

    static Ask post(Who who, String path, String body) {
        return new Ask(who, "POST", path, Optional.empty(), JSON, body);
    }

    static Ask put(Who who, String path, String body) {
        return new Ask(who, "PUT", path, Optional.empty(), JSON, body);
    }

    static Ask patch(Who who, String path, String body) {
        return new Ask(who, "PATCH", path, Optional.empty(), JSON, body);
    }

    static Ask delete(Who who, String path) {
        return new Ask(who, "DELETE", path, Optional.empty(), "", "");
    }

    static Ask file(Who who, String path, String csv) {
        return new Ask(who, "POST", path, Optional.empty(), "text/csv; charset=utf-8", csv);
    }

    /** A page's form, filled in. */
    static Ask form(Who who, String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new Ask(who, "POST", path, Optional.empty(), FORM, body);
    }

    Ask ifMatch(Optional<Long> seen) {
        return new Ask(who, method, path, seen, contentType, body);
    }
}
