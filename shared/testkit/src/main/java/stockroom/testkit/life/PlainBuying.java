package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whom to buy from, how much and for how much (R34, R37, R38), computed the plain way from what the API shows. */
final class PlainBuying {
    /** A draft line that must stand. */
    record Line(String supplier, long quantity, long orderPart, long minimumPart, long surplus, long unitPrice) {}

    /** What a run must answer: a line, a case, or neither. */
    record Answer(Optional<Line> line, Optional<String> caseKind) {
        static final Answer NOTHING = new Answer(Optional.empty(), Optional.empty());

        static Answer blocked(String kind) {
            return new Answer(Optional.empty(), Optional.of(kind));
        }
    }

    private record Quote(String supplier, long preference, long quantity, long unitPrice) {
        long total() {
            return quantity * unitPrice;
        }
    }

    private static final Comparator<Quote> CHEAPEST = Comparator.comparing(Quote::total)
            .thenComparing(Quote::preference)
            .thenComparing(Quote::unitPrice)
            .thenComparing(Quote::supplier);

    private final Rows rows;
    private final LocalDate today;
    private final ShopPlan.Rounding rounding;

    PlainBuying(Rows rows, LocalDate today, ShopPlan.Rounding rounding) {
        this.rows = rows;
        this.today = today;
        this.rounding = rounding;
    }

    Answer answer(String sku, PlainNeed need) {
        if (need.units() == 0) {
            return Answer.NOTHING;
        }
        if (rows.product(sku).path("discontinued").asBoolean()) {
            return Answer.blocked("DISCONTINUED");
        }
        List<String> offering = rows.suppliersOffering(sku);
        if (offering.isEmpty()) {
            return Answer.blocked("NO_SUPPLIER");
        }
        List<Quote> quotes = new ArrayList<>();
        for (String supplier : offering) {
            quote(supplier, rows.offer(supplier, sku), need).ifPresent(quotes::add);
        }
        return quotes.stream()
                .min(CHEAPEST)
                .map(best -> bought(best, need))
                .orElseGet(() -> Answer.blocked("NO_PRICE"));
    }

    private static Answer bought(Quote best, PlainNeed need) {
        long minimumPart = Math.min(need.minimum(), best.quantity() - need.orders());
        Line line = new Line(
                best.supplier(),
                best.quantity(),
                need.orders(),
                minimumPart,
                best.quantity() - need.orders() - minimumPart,
                best.unitPrice());
        return new Answer(Optional.of(line), Optional.empty());
    }

    private Optional<Quote> quote(String supplier, JsonNode offer, PlainNeed need) {
        JsonNode first = offer.path("priceBreaks").path(0);
        boolean valid = today.compareTo(date(offer, "validFrom", LocalDate.MIN)) >= 0
                && today.compareTo(date(offer, "validTo", LocalDate.MAX)) <= 0;
        if (!valid || !first.path("unitPrice").path("currency").asText().equals(ShopPlan.CURRENCY)) {
            return Optional.empty();
        }
        long least = Math.max(offer.path("moq").asLong(1), first.path("from").asLong());
        long quantity = need.rounded(least, offer.path("pack").asLong(1), rounding);
        long price = first.path("unitPrice").path("amount").asLong();
        for (JsonNode each : offer.path("priceBreaks")) {
            if (each.path("from").asLong() <= quantity) {
                price = each.path("unitPrice").path("amount").asLong();
            }
        }
        return Optional.of(
                new Quote(supplier, rows.supplier(supplier).path("preference").asLong(), quantity, price));
    }

    private static LocalDate date(JsonNode offer, String field, LocalDate otherwise) {
        return offer.hasNonNull(field) ? LocalDate.parse(offer.path(field).asText()) : otherwise;
    }
}
