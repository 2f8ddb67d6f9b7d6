package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What never changes once a purchase order is sent (R39, R41).
 *
 * @param header its number, supplier, warehouse, days and rate, as text
 * @param quantities ordered, by article
 * @param prices by article, as they were when it was first seen sent
 */
record SentFacts(String header, Map<String, Long> quantities, Map<String, Long> prices) {
    static SentFacts of(PlainPurchase order) {
        JsonNode shown = order.shown();
        StringBuilder header = new StringBuilder();
        for (String field : new String[] {
            "number", "supplierId", "warehouse", "sentAt", "orderDay", "cutOff", "expectedDate", "rate"
        }) {
            header.append(field).append(' ').append(shown.path(field)).append(", ");
        }
        Map<String, Long> quantities = new TreeMap<>();
        Map<String, Long> prices = new TreeMap<>();
        for (JsonNode line : order.lines()) {
            quantities.merge(line.path("sku").asText(), line.path("quantity").asLong(), Long::sum);
            prices.put(
                    line.path("sku").asText(),
                    line.path("unitPrice").path("amount").asLong());
        }
        return new SentFacts(header.toString(), quantities, prices);
    }

    /** Whether these are of the same purchase order: its prices may move with what the supplier says (R48). */
    boolean isOf(PlainPurchase order) {
        SentFacts other = of(order);
        return header.equals(other.header) && quantities.equals(other.quantities);
    }
}
