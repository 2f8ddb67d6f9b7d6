package stockroom.documents.purchasing;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import stockroom.documents.Wording;
import stockroom.domain.settings.Language;

/**
 * The e-mail that carries a purchase order. Its text is a template beside this class: the subject in the first line, the body from the third on.
 *
 * @param subject one line
 * @param text plain text
 */
public record SupplierOrderLetter(String subject, String text) {
    private static final int BODY = 3;

    public static SupplierOrderLetter of(SupplierOrder order) {
        Wording wording = Wording.of(SupplierOrder.class, order.language());
        Map<String, String> values = Map.of(
                "number", line(order.number()),
                "shop", line(order.shop()),
                "supplier", line(order.supplier()),
                "deliverTo", line(order.deliverTo()),
                "orderDay", wording.date(order.orderDay()),
                "expectedDate", wording.date(order.expectedDate()),
                "lines", Integer.toString(order.lines().size()),
                "total", wording.amount(order.total()) + " " + order.currency(),
                "link", order.confirmAt().toString());
        // Plain text: nothing in it needs escaping, and a value that the template names must be there.
        String[] written = Mustache.compiler()
                .escapeHTML(false)
                .compile(template(order.language()))
                .execute(values)
                .split("\n", BODY);
        return new SupplierOrderLetter(written[0], written[BODY - 1]);
    }

    /** A value with a line break in it would become a header, or another subject. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String template(Language language) {
        String file = "SupplierOrderLetter." + Wording.code(language) + ".mustache";
        try (var stream = SupplierOrderLetter.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no template " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("can't read " + file, unreadable);
        }
    }
}
