package stockroom.lambda.http;

import java.util.Locale;
import java.util.regex.Pattern;

/** The media types that bodies may have. A body that names none is taken for what its route expects. */
enum MediaType {
    JSON("application/json", Pattern.compile("application/([a-z0-9.!#$&^_-]+\\+)?json")),
    CSV("text/csv", Pattern.compile("text/csv")),
    FORM("application/x-www-form-urlencoded", Pattern.compile("application/x-www-form-urlencoded"));

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";]*)\"?");

    private final String expected;
    private final Pattern form;

    MediaType(String expected, Pattern form) {
        this.expected = expected;
        this.form = form;
    }

    /** Whether a header's value is this type, whatever its parameters. */
    boolean isNamed(String value) {
        return form.matcher(value.toLowerCase(Locale.ROOT).split(";", -1)[0].strip())
                .matches();
    }

    /** @throws Refused with 415 for another type, charset or encoding */
    void check(String contentType, String contentEncoding) {
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        boolean known = contentType.isBlank() || form.matcher(parts[0].strip()).matches();
        for (int i = 1; i < parts.length; i++) {
            var charset = CHARSET.matcher(parts[i].strip());
            known &= !charset.matches()
                    || charset.group(1).strip().equals("utf-8")
                    || charset.group(1).strip().equals("utf8");
        }
        boolean plain = contentEncoding.isBlank() || contentEncoding.strip().equalsIgnoreCase("identity");
        if (!known || !plain) {
            throw new Refused(Problem.unsupportedType(expected));
        }
    }
}
