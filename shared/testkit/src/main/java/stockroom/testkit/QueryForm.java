package stockroom.testkit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A request of AWS's Query protocol: {@code A.member.1.B=c&…}, URL-encoded. */
final class QueryForm {
    private final Map<String, String> fields;
    private final String prefix;

    private QueryForm(Map<String, String> fields, String prefix) {
        this.fields = fields;
        this.prefix = prefix;
    }

    static QueryForm parse(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new QueryForm(fields, "");
    }

    /** A field; empty when it isn't there. */
    String text(String name) {
        return fields.getOrDefault(prefix + name, "");
    }

    /** The numbered parts {@code list.1}, {@code list.2} … */
    List<QueryForm> members(String list) {
        List<QueryForm> members = new ArrayList<>();
        for (int i = 1; has(prefix + list + "." + i + "."); i++) {
            members.add(new QueryForm(fields, prefix + list + "." + i + "."));
        }
        return members;
    }

    private boolean has(String start) {
        return fields.keySet().stream().anyMatch(name -> name.startsWith(start));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
