package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The page behind a supplier's link, as they read it and fill it in (R47).
 *
 * @param articles in the order of its lines
 * @param fields what stands in them, by name; none where nothing can be said of the order any more
 */
record SupplierForm(List<String> articles, Map<String, String> fields) {
    private static final Pattern ARTICLE = Pattern.compile("<b>([^<]*)</b>");
    private static final Pattern FIELD = Pattern.compile("<input [^>]*?name=\"([^\"]*)\"[^>]* value=\"([^\"]*)\"");
    private static final String VERSION = "supplierVersion";
    private static final int CENTS = 2;

    static SupplierForm read(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        FIELD.matcher(page).results().forEach(field -> fields.put(field.group(1), field.group(2)));
        List<String> articles = ARTICLE.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        return new SupplierForm(articles, fields);
    }

    boolean isOpen() {
        return fields.containsKey(VERSION);
    }

    long version() {
        return Long.parseLong(fields.get(VERSION));
    }

    /** What the form says, as a program would say it. */
    ArrayNode lines(String currency) {
        ArrayNode lines = Bodies.object().putArray("lines");
        for (int i = 0; i < articles.size(); i++) {
            ObjectNode line = lines.addObject()
                    .put("sku", articles.get(i))
                    .put("quantity", Long.parseLong(fields.get("quantity" + i)))
                    .put("date", fields.get("date" + i));
            BigDecimal price =
                    new BigDecimal(fields.getOrDefault("price" + i, "").replace(',', '.'));
            line.set("unitPrice", Bodies.money(price.movePointRight(CENTS).longValueExact(), currency));
            if (!fields.getOrDefault("shipped" + i, "").isEmpty()) {
                line.put("shipped", Long.parseLong(fields.get("shipped" + i)));
                line.put("shippedDate", fields.get("shippedDate" + i));
            }
        }
        return lines;
    }

    /** The form with other things in it: what is said of each line is changed, and written as the page writes it. */
    SupplierForm saying(ArrayNode lines) {
        Map<String, String> filled = new LinkedHashMap<>(fields);
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = lines.get(i);
            BigDecimal price =
                    BigDecimal.valueOf(line.path("unitPrice").path("amount").asLong(), CENTS);
            UnaryOperator<String> asWritten =
                    fields.getOrDefault("price" + i, "").contains(",") ? text -> text.replace('.', ',') : text -> text;
            filled.put("quantity" + i, line.path("quantity").asText());
            filled.put("date" + i, line.path("date").asText());
            filled.put("price" + i, asWritten.apply(price.toPlainString()));
            filled.put("shipped" + i, line.path("shipped").asText(""));
            filled.put("shippedDate" + i, line.path("shippedDate").asText(""));
        }
        return new SupplierForm(new ArrayList<>(articles), filled);
    }
}
