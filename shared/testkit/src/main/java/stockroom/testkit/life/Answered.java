package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** What a supplier says of the lines of a purchase order (R48). */
enum Answered {
    ALL,
    HALF_OF_EACH,
    FIRST_LINE_ONLY,
    HALF_HAS_LEFT,
    LATER,
    DEARER,
    CHEAPER;

    private static final int DAYS_LATER = 4;
    private static final int WHOLE = 100;

    /** Where a line stands among the others. */
    enum Place {
        FIRST,
        FURTHER_DOWN
    }

    /**
     * What is said of one line: its quantity, of date and price what is different, and what has left.
     *
     * @param line with its sku, quantity and unitPrice
     * @param arrival when it would come
     * @param version by which dates and prices differ, too
     */
    ObjectNode of(JsonNode line, LocalDate arrival, Place place, long version) {
        int ordered = line.path("quantity").asInt();
        int quantity =
                switch (this) {
                    case HALF_OF_EACH -> ordered / 2;
                    case FIRST_LINE_ONLY -> place == Place.FIRST ? ordered : 0;
                    default -> ordered;
                };
        ObjectNode said = Bodies.object().put("sku", line.path("sku").asText()).put("quantity", quantity);
        if (this == HALF_HAS_LEFT) {
            said.put("shipped", quantity / 2);
            said.put("shippedDate", arrival.minusDays(1).toString());
        }
        if (this == LATER) {
            said.put("date", arrival.plusDays(DAYS_LATER * version).toString());
        }
        if (this == DEARER || this == CHEAPER) {
            JsonNode price = line.path("unitPrice");
            long percent = WHOLE + (this == DEARER ? version : -version);
            said.set(
                    "unitPrice",
                    Bodies.money(
                            price.path("amount").asLong() * percent / WHOLE,
                            price.path("currency").asText()));
        }
        return said;
    }
}
