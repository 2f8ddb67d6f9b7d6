package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whom to buy from, how much and for how much (R34–R39, R44), computed the plain way from what the API shows. */
final class PlainBuying {
    /** {@code overbuyFactor}, which no life changes. */
    private static final long OVERBUY_FACTOR = 10;

    /** A draft line that must stand. */
    record Line(
            String supplier,
            long quantity,
            long orderPart,
            long minimumPart,
            long surplus,
            long unitPrice,
            boolean overbuy) {}

    /** What a run must answer: a line, a case, or neither. */
    record Answer(Optional<Line> line, Optional<String> caseKind) {
        static final Answer NOTHING = new Answer(Optional.empty(), Optional.empty());

        static Answer blocked(String kind) {
            return new Answer(Optional.empty(), Optional.of(kind));
        }
    }

    /** @param rate hryvnias for one unit of the price's currency */
    private record Quote(
            String supplier, long preference, long quantity, long unitPrice, BigDecimal rate, LocalDate arrival) {
        BigDecimal price() {
            return rate.multiply(BigDecimal.valueOf(unitPrice));
        }

        BigDecimal total() {
            return price().multiply(BigDecimal.valueOf(quantity)).setScale(0, RoundingMode.HALF_UP);
        }

        /** How many days after the need date it comes; 0 for in time. */
        long late(Optional<LocalDate> needDate) {
            return needDate.map(date -> Math.max(0, arrival.toEpochDay() - date.toEpochDay()))
                    .orElse(0L);
        }
    }

    private static final Comparator<Quote> CHEAPEST = Comparator.comparing(Quote::total)
            .thenComparing(Quote::preference)
            .thenComparing(Quote::price)
            .thenComparing(Quote::supplier);

    private final Rows rows;
    private final Instant now;
    private final LocalDate today;
    private final ShopPlan.Rounding rounding;

    PlainBuying(Rows rows, Instant now) {
        this.rows = rows;
        this.now = now;
        this.today = now.atZone(rows.zone()).toLocalDate();
        this.rounding = rows.rounding();
    }

    /** What a run must answer once the buyer was heard: a line, a case, both where an edit leaves units out (R40). */
    Answer answer(String sku, PlainNeed need, Optional<LocalDate> needDate, PlainHand hand) {
        PlainHand.Asked wanted = hand.asked(need, today);
        Answer answer = wanted.isNothing() ? Answer.NOTHING : bought(sku, need, needDate, wanted);
        long asked = wanted.exactly().orElse(wanted.need().units());
        long covered = Math.max(asked, answer.line().map(Line::quantity).orElse(0L));
        return answer.caseKind().isEmpty() && covered < need.units()
                ? new Answer(answer.line(), Optional.of("WITHHELD"))
                : answer;
    }

    private Answer bought(String sku, PlainNeed need, Optional<LocalDate> needDate, PlainHand.Asked asked) {
        if (rows.product(sku).path("discontinued").asBoolean()) {
            return Answer.blocked("DISCONTINUED");
        }
        List<String> offering = rows.suppliersOffering(sku).stream()
                .filter(supplier -> asked.supplier().map(supplier::equals).orElse(true))
                .toList();
        if (offering.isEmpty()) {
            return Answer.blocked("NO_SUPPLIER");
        }
        List<Quote> quotes = new ArrayList<>();
        for (String supplier : offering) {
            quote(supplier, rows.offer(supplier, sku), asked).ifPresent(quotes::add);
        }
        return quotes.stream()
                .min(Comparator.comparing((Quote quote) -> quote.late(needDate)).thenComparing(CHEAPEST))
                .map(best -> line(best, need, asked))
                .orElseGet(() -> Answer.blocked("NO_PRICE"));
    }

    private static Answer line(Quote best, PlainNeed need, PlainHand.Asked asked) {
        long orders = Math.min(need.orders(), best.quantity());
        long minimumPart = Math.min(need.minimum(), best.quantity() - orders);
        long above = best.quantity() - asked.need().units();
        Line line = new Line(
                best.supplier(),
                best.quantity(),
                orders,
                minimumPart,
                best.quantity() - orders - minimumPart,
                best.unitPrice(),
                asked.exactly().isEmpty()
                        && above > OVERBUY_FACTOR * asked.need().units());
        return new Answer(Optional.of(line), Optional.empty());
    }

    private Optional<Quote> quote(String supplier, JsonNode offer, PlainHand.Asked asked) {
        Optional<BigDecimal> rate = rate(offer);
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        JsonNode terms = rows.supplier(supplier);
        long preference = terms.path("preference").asLong();
        LocalDate arrival = new PlainClock(terms).arrival(now, leadTime(offer, terms));
        // The cheapest in all of what is sold, the larger quantity where that costs no more (R35).
        return quantities(offer, asked).stream()
                .map(quantity -> new Quote(supplier, preference, quantity, price(offer, quantity), rate.get(), arrival))
                .min(Comparator.comparing((Quote quote) -> quote.quantity() * quote.unitPrice())
                        .thenComparing(Comparator.comparing(Quote::quantity).reversed()));
    }

    /** What a unit of the offer's currency costs today; empty where the offer has no valid price (R39). */
    private Optional<BigDecimal> rate(JsonNode offer) {
        JsonNode first = offer.path("priceBreaks").path(0).path("unitPrice");
        boolean valid = today.compareTo(date(offer, "validFrom", LocalDate.MIN)) >= 0
                && today.compareTo(date(offer, "validTo", LocalDate.MAX)) <= 0;
        return valid ? rows.rate(first.path("currency").asText(), today) : Optional.empty();
    }

    private static int leadTime(JsonNode offer, JsonNode supplier) {
        return offer.path("leadTimeDays").asInt(supplier.path("leadTimeDays").asInt());
    }

    /** The last day for which is bought now: what is ordered with the order day after this one comes too late for it (R52). */
    LocalDate horizon(String sku) {
        LocalDate last = today;
        for (String supplier : rows.suppliersOffering(sku)) {
            JsonNode offer = rows.offer(supplier, sku);
            JsonNode terms = rows.supplier(supplier);
            LocalDate day = new PlainClock(terms)
                    .arrivalOfTheNext(now, leadTime(offer, terms))
                    .minusDays(1);
            last = rate(offer).isPresent() && day.isAfter(last) ? day : last;
        }
        return last;
    }

    LocalDate today() {
        return today;
    }

    private List<Long> quantities(JsonNode offer, PlainHand.Asked asked) {
        if (asked.exactly().isPresent()) {
            return List.of(asked.exactly().getAsLong());
        }
        PlainNeed need = asked.need();
        long pack = offer.path("pack").asLong(1);
        long least = Math.max(
                offer.path("moq").asLong(1),
                offer.path("priceBreaks").path(0).path("from").asLong());
        List<Long> quantities = new ArrayList<>(List.of(need.rounded(least, pack, rounding)));
        if (rounding == ShopPlan.Rounding.UP) {
            offer.path("priceBreaks")
                    .forEach(each -> quantities.add(
                            need.rounded(Math.max(least, each.path("from").asLong()), pack, rounding)));
        }
        return quantities;
    }

    private static long price(JsonNode offer, long quantity) {
        long price = offer.path("priceBreaks")
                .path(0)
                .path("unitPrice")
                .path("amount")
                .asLong();
        for (JsonNode each : offer.path("priceBreaks")) {
            if (each.path("from").asLong() <= quantity) {
                price = each.path("unitPrice").path("amount").asLong();
            }
        }
        return price;
    }

    private static LocalDate date(JsonNode offer, String field, LocalDate otherwise) {
        return offer.hasNonNull(field) ? LocalDate.parse(offer.path(field).asText()) : otherwise;
    }
}
