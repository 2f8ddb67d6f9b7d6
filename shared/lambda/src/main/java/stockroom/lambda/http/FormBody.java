package stockroom.lambda.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser sends of a form: {@code a=1&b=two+words}. */
final class FormBody {
    private FormBody() {}

    /** @throws Refused with 400 when its percent-encoding is broken */
    static Map<String, String> read(byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : new String(body, StandardCharsets.US_ASCII).split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw new Refused(Problem.of(400, "bad-form", "The form can't be read", "its percent-encoding is broken"));
        }
    }
}
