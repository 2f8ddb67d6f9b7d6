package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import stockroom.domain.purchasing.LineFlag;

/**
 * A line of a purchase order as the shop shows it.
 *
 * @param unitPrice in hundredths of the purchase order's currency
 * @param outstanding units still to come; 0 on a draft
 * @param arrivalOrNull when they should come; null on a draft
 */
record PurchaseLine(
        String sku,
        int quantity,
        int surplus,
        long unitPrice,
        int outstanding,
        int received,
        int rejected,
        @Nullable LocalDate arrivalOrNull,
        boolean overbought,
        List<Peg> pegs) {
    /** Units of it that one order line gets, by the queue of the moment (R41). */
    record Peg(String orderId, String lineId, int units) {}

    PurchaseLine {
        pegs = List.copyOf(pegs);
    }

    static PurchaseLine of(JsonNode line) {
        List<Peg> pegs = new ArrayList<>();
        line.path("pegs")
                .forEach(peg -> pegs.add(new Peg(
                        peg.path("orderId").asText(),
                        peg.path("lineId").asText(),
                        peg.path("quantity").asInt())));
        return new PurchaseLine(
                line.path("sku").asText(),
                line.path("quantity").asInt(),
                line.path("surplus").asInt(),
                line.path("unitPrice").path("amount").asLong(),
                line.path("outstanding").asInt(),
                line.path("received").asInt(),
                line.path("rejected").asInt(),
                dateOrNull(line.path("arrival")),
                StreamSupport.stream(line.path("flags").spliterator(), false)
                        .anyMatch(flag -> flag.asText().equals(LineFlag.OVERBUY.name())),
                pegs);
    }

    static @Nullable LocalDate dateOrNull(JsonNode date) {
        return date.isTextual() ? LocalDate.parse(date.asText()) : null;
    }

    Optional<LocalDate> arrival() {
        return Optional.ofNullable(arrivalOrNull);
    }

    /** Nothing of it has come to the door yet. */
    boolean isUntouched() {
        return received == 0 && rejected == 0;
    }
}
