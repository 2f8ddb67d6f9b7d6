package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares the drafts and cases that are shown with what a plain computation buys (R30–R38, R41, R42, R54). */
final class DraftFacts {
    /** A line of a draft, with its supplier. */
    private record Shown(String supplier, JsonNode line) {}

    private final Sight sight;
    private final PositionFacts positions;
    private final PlainBuying buying;
    private final List<String> found = new ArrayList<>();

    DraftFacts(Sight sight, PositionFacts positions, PlainBuying buying) {
        this.sight = sight;
        this.positions = positions;
        this.buying = buying;
    }

    List<String> differences() {
        Map<String, Shown> lines = new TreeMap<>();
        Map<String, String> cases = new TreeMap<>();
        sight.purchases().stream().map(PlainPurchase::new).forEach(order -> shown(order, lines));
        sight.cases().forEach(each -> shownCase(each, cases));
        for (KnownStock.Place place : sight.stock().keySet()) {
            PlainNeed need = need(place);
            PlainQueue queue = positions.queue(place);
            Optional<LocalDate> needDate = queue.needDate(need.orders());
            PlainBuying.Answer answer = buying.answer(
                    place.sku(),
                    need,
                    needDate,
                    new PlainHand(sight.stock().get(place).path("edit")));
            line(place, answer.line(), needDate, Optional.ofNullable(lines.remove(place.toString())));
            String kind = cases.getOrDefault(place.toString(), "none");
            cases.remove(place.toString());
            is(place, "case (R38)", answer.caseKind().orElse("none"), kind);
        }
        lines.keySet().forEach(place -> found.add(place + ": a draft line of a position that isn't shown"));
        cases.forEach((place, kind) -> found.add(place + ": a case nobody can explain: " + kind));
        return List.copyOf(found);
    }

    private void shown(PlainPurchase order, Map<String, Shown> lines) {
        String supplier = order.shown().path("supplierId").asText();
        for (JsonNode line : order.lines()) {
            KnownStock.Place place = order.place(line);
            Map<String, Long> pegs = shownPegs(line);
            long orderPart = line.path("orderPart").asLong();
            is(
                    place,
                    "parts of a line (R41)",
                    line.path("quantity").asLong(),
                    orderPart
                            + line.path("minimumPart").asLong()
                            + line.path("surplus").asLong());
            is(
                    place,
                    "Σ pegs (I5)",
                    orderPart,
                    pegs.values().stream().mapToLong(Long::longValue).sum());
            PlainQueue queue = positions.queue(place);
            is(place, "pegs (R41)", order.isDraft() ? queue.drafted(orderPart) : queue.supplied(order.id()), pegs);
            if (order.isDraft() && lines.put(place.toString(), new Shown(supplier, line)) != null) {
                found.add(place + ": on two drafts (R31)");
            }
        }
    }

    private void shownCase(JsonNode each, Map<String, String> cases) {
        String kind = each.path("kind").asText();
        if (!each.hasNonNull("sku") || each.hasNonNull("purchaseOrderId")) {
            return;
        }
        String place = each.path("sku").asText() + "@" + each.path("warehouse").asText();
        cases.merge(place, kind, (one, other) -> one + " and " + other);
    }

    private void line(
            KnownStock.Place place,
            Optional<PlainBuying.Line> expected,
            Optional<LocalDate> needDate,
            Optional<Shown> shown) {
        if (expected.isEmpty() || shown.isEmpty()) {
            is(
                    place,
                    "draft line",
                    expected.map(PlainBuying.Line::toString).orElse("none"),
                    shown.map(Shown::toString).orElse("none"));
            return;
        }
        JsonNode line = shown.get().line();
        PlainBuying.Line actual = new PlainBuying.Line(
                shown.get().supplier(),
                line.path("quantity").asLong(),
                line.path("orderPart").asLong(),
                line.path("minimumPart").asLong(),
                line.path("surplus").asLong(),
                line.path("unitPrice").path("amount").asLong(),
                flagged(line, "OVERBUY"));
        is(place, "draft line (R30, R34–R37, R39, R44)", expected.get(), actual);
        is(
                place,
                "need date (R37)",
                needDate.map(LocalDate::toString).orElse("none"),
                line.path("needDate").asText("none"));
    }

    /** What is to be bought for the highest minimum that the next order day would miss (R52). */
    private PlainNeed need(KnownStock.Place place) {
        Optional<KnownStock.Minimum> minimum = KnownStock.minimumOf(
                Optional.ofNullable(sight.stock().get(place)).orElseGet(Bodies::object));
        return positions.need(place, minimum.map(kept -> kept.highest(buying.today(), buying.horizon(place.sku()))));
    }

    private static boolean flagged(JsonNode line, String flag) {
        for (JsonNode each : line.path("flags")) {
            if (each.asText().equals(flag)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Long> shownPegs(JsonNode line) {
        Map<String, Long> pegs = new TreeMap<>();
        for (JsonNode peg : line.path("pegs")) {
            pegs.merge(
                    peg.path("orderId").asText() + "/" + peg.path("lineId").asText(),
                    peg.path("quantity").asLong(),
                    Long::sum);
        }
        return pegs;
    }

    private void is(KnownStock.Place place, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            found.add(place + ": " + what + ": expected " + expected + ", shown " + actual);
        }
    }
}
