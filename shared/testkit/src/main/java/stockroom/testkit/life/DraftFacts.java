package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
        sight.drafts().forEach(draft -> shown(draft, lines));
        sight.cases().forEach(each -> shownCase(each, cases));
        for (KnownStock.Place place : sight.stock().keySet()) {
            PlainBuying.Answer answer = buying.answer(
                    place.sku(),
                    need(place),
                    needDate(place, need(place)),
                    new PlainHand(sight.stock().get(place).path("edit")));
            line(place, answer.line(), Optional.ofNullable(lines.remove(place.toString())));
            String kind = cases.getOrDefault(place.toString(), "none");
            cases.remove(place.toString());
            is(place, "case (R38)", answer.caseKind().orElse("none"), kind);
        }
        lines.keySet().forEach(place -> found.add(place + ": a draft line of a position that isn't shown"));
        cases.forEach((place, kind) -> found.add(place + ": a case nobody can explain: " + kind));
        return List.copyOf(found);
    }

    private void shown(JsonNode draft, Map<String, Shown> lines) {
        for (JsonNode line : draft.path("lines")) {
            KnownStock.Place place = new KnownStock.Place(
                    line.path("sku").asText(), draft.path("warehouse").asText());
            Shown twice = lines.put(
                    place.toString(), new Shown(draft.path("supplierId").asText(), line));
            if (twice != null) {
                found.add(place + ": on two drafts (R31): " + twice.supplier() + " and " + draft.path("supplierId"));
            }
        }
    }

    private void shownCase(JsonNode each, Map<String, String> cases) {
        String kind = each.path("kind").asText();
        if (kind.equals("KEY_REUSED")) {
            return;
        }
        if (each.has("purchaseOrderId")) {
            shownCaseOfDraft(kind, each.path("purchaseOrderId").asText());
            return;
        }
        String place = each.path("sku").asText() + "@" + each.path("warehouse").asText();
        cases.merge(place, kind, (one, other) -> one + " and " + other);
    }

    /** Every supplier of a life is sent to by hand: whoever asks for that asks about a draft that waits (R45). */
    private void shownCaseOfDraft(String kind, String id) {
        boolean waits = sight.drafts().stream()
                .anyMatch(draft -> draft.path("id").asText().equals(id)
                        && draft.path("status").asText().equals("HELD"));
        if (!kind.equals("APPROVAL_NEEDED") || !waits) {
            found.add(id + ": a case " + kind + " of a draft that doesn't wait (R45)");
        }
    }

    private void line(KnownStock.Place place, Optional<PlainBuying.Line> expected, Optional<Shown> shown) {
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
                needDate(place, need(place)).map(LocalDate::toString).orElse("none"),
                line.path("needDate").asText("none"));
        if (line.path("uncovered").asLong() == 0) {
            is(place, "pegs (R41)", pegs(place), shownPegs(line));
        }
    }

    /** Nothing is free where somebody waits, and nothing comes: so all buying demand is bought, and the earliest promise counts. */
    private PlainNeed need(KnownStock.Place place) {
        Optional<KnownStock.Minimum> minimum = KnownStock.minimumOf(
                Optional.ofNullable(sight.stock().get(place)).orElseGet(Bodies::object));
        return positions.need(place, minimum.map(kept -> kept.highest(buying.today(), buying.horizon(place.sku()))));
    }

    private Optional<LocalDate> needDate(KnownStock.Place place, PlainNeed need) {
        return need.orders() == 0
                ? Optional.empty()
                : positions.buying(place).stream()
                        .map(each -> LocalDate.parse(each.promised()))
                        .min(Comparator.naturalOrder());
    }

    private static boolean flagged(JsonNode line, String flag) {
        for (JsonNode each : line.path("flags")) {
            if (each.asText().equals(flag)) {
                return true;
            }
        }
        return false;
    }

    private Map<String, Long> pegs(KnownStock.Place place) {
        Map<String, Long> pegs = new TreeMap<>();
        positions.buying(place).forEach(each -> pegs.put(each.peg(), each.units()));
        return pegs;
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
