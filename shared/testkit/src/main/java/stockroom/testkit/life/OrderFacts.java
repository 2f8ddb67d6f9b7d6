package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares an order that is shown with what people know of it (R1–R6, R16, R20, R22, R37, I9). Each difference is a sentence. */
final class OrderFacts {
    /** The defaults of R37; no life changes them. */
    private static final Map<String, Period> PROMISES =
            Map.of("COURIER", Period.ofDays(2), "PICKUP", Period.ofDays(1), "POST", Period.ofDays(5));

    private static final int WHOLE = 10_000;

    private final KnownOrder known;
    private final JsonNode shown;
    private final Terms terms;
    private final Instant quiet;
    private final List<String> found = new ArrayList<>();

    private OrderFacts(KnownOrder known, JsonNode shown, Terms terms, Instant quiet) {
        this.known = known;
        this.shown = shown;
        this.terms = terms;
        this.quiet = quiet;
    }

    /** @param quiet when nothing that was asked is on its way any more */
    static List<String> differences(KnownOrder known, JsonNode shown, Terms terms, Instant quiet) {
        OrderFacts facts = new OrderFacts(known, shown, terms, quiet);
        if (!known.mayExist()) {
            facts.is("nobody sent it, or everybody was refused", "no order", shown.path("orderId"));
            return facts.found;
        }
        facts.identity();
        facts.lines();
        facts.money();
        facts.status();
        facts.callBack();
        return facts.found;
    }

    private void is(String what, Object expected, Object actual) {
        if (!String.valueOf(expected).equals(String.valueOf(actual))) {
            found.add(known.key() + ": " + what + ": expected " + expected + ", shown " + actual);
        }
    }

    private void isOneOf(String what, Set<?> expected, Object actual) {
        if (!expected.contains(actual)) {
            found.add(known.key() + ": " + what + ": expected one of " + expected + ", shown " + actual);
        }
    }

    private void identity() {
        is("at most one content taken (R1)", true, known.takenContents().size() == 1 || !known.mustExist());
        Wish wish = known.taken(shown);
        is("key", known.key(), text("channel") + "/" + text("externalId"));
        is("delivery", wish.deliveryKind(), shown.path("delivery").path("kind").asText());
        wish.pickupWarehouse().ifPresent(warehouse -> is("warehouse", warehouse, text("warehouse")));
        isOneOf(
                "method (R12)",
                known.attempts().newest(quiet).stream()
                        .map(KnownAttempts.Attempt::method)
                        .collect(Collectors.toSet()),
                shown.path("payment").path("method").asText());
        is("client", wish.client().name(), shown.path("customer").path("name").asText());
        if (shown.path("version").asLong() < known.version()) {
            is("version not below what was seen", known.version(), shown.path("version"));
        }
    }

    private void lines() {
        Wish wish = known.taken(shown);
        shown.path("lines").forEach(line -> line(wish, line));
        isOneOf("lines", known.possibleLines(quiet), Wanted.shown(shown));
    }

    private void line(Wish wish, JsonNode line) {
        String name = "line " + line.path("lineId").asText() + " ";
        int quantity = line.path("quantity").asInt();
        long price = amount(line.path("unitPrice"));
        Claim placing = known.placing(wish);
        Instant until = known.wasEdited() ? quiet : placing.by();
        isOneOf(name + "price (R6)", terms.pricesOf(line.path("sku").asText(), wish, placing.from(), until), price);
        long bp = line.path("taxBasisPoints").asLong();
        long gross = price * quantity;
        long twice = 2 * gross * bp;
        is(name + "tax", (twice + WHOLE + bp) / (2 * (WHOLE + bp)), amount(line.path("tax")));
        int cancelled = line.path("cancelled").asInt();
        is(name + "cancelled", isCancelled() ? quantity : 0, cancelled);
        is(
                name + "adds up (I4)",
                quantity,
                line.path("reserved").asInt() + line.path("demand").asInt() + cancelled);
        is(name + "promise (R37)", promise(wish), line.path("promisedDate").asText());
    }

    private LocalDate promise(Wish wish) {
        ZoneId zone = terms.zone();
        return wish.neededBy().orElseGet(() -> Instant.parse(text("placedAt"))
                .atZone(zone)
                .plus(PROMISES.getOrDefault(wish.deliveryKind(), Period.ZERO))
                .toLocalDate());
    }

    private void money() {
        JsonNode totals = shown.path("totals");
        long goods = 0;
        for (JsonNode line : shown.path("lines")) {
            goods += amount(line.path("unitPrice")) * line.path("quantity").asInt();
        }
        Wish.Charges charges = known.taken(shown).charges();
        is("goods (I9)", goods, amount(totals.path("goods")));
        is("delivery price", charges.delivery(), amount(totals.path("delivery")));
        is("fees", charges.fees(), amount(totals.path("fees")));
        is("discount", charges.discount(), amount(totals.path("discount")));
        long total = goods + charges.delivery() + charges.fees() - charges.discount();
        is("total (I9)", total, amount(totals.path("total")));
        isOneOf(
                "money (R12, R20, R21, R22)",
                MoneyFacts.expected(
                        known.payments().possible(quiet),
                        MoneyFacts.Paying.of(known.attempts(), quiet),
                        total,
                        text("status")),
                MoneyFacts.shown(shown));
    }

    private void status() {
        boolean machine = terms.machineMayConfirm(shown);
        boolean gaveUp = known.calls().mayBeTooMany();
        switch (text("status")) {
            case "CANCELLED" -> is("cancelled though nobody asked", true, known.mayBeCancelled() || gaveUp);
            case "CONFIRMED" -> {
                is("confirmed though a cancel was accepted (R16)", false, known.mustBeCancelled());
                is("confirmed though nobody asked", true, known.mayBeConfirmed() || machine || gaveUp);
                missed();
            }
            default -> {
                is("open though a cancel was accepted (R16)", false, known.mustBeCancelled());
                is("open though a confirmation was accepted", false, known.mustBeConfirmed() && !gaveUp);
                missed();
            }
        }
        boolean waits = false;
        for (JsonNode line : shown.path("lines")) {
            waits |= line.path("demand").asInt() > 0;
        }
        is(
                "fulfilment",
                isCancelled() ? "null" : waits ? "WAITING_STOCK" : "RESERVED",
                shown.path("fulfilmentStatus").asText());
    }

    /** Of an order that is open (R18, R19). */
    private void missed() {
        boolean unpaid = Set.of("PENDING", "ON_DELIVERY").contains(text("paymentStatus"));
        if (!known.calls().mayBeTooMany()) {
            isOneOf(
                    "missed calls (R19)",
                    known.calls().possiblyMissed(),
                    shown.path("missedCalls").asInt());
        } else if (unpaid && known.calls().mustBeTooMany()) {
            is("open, unpaid, though too many calls were missed (R18)", "CANCELLED", text("status"));
        }
        if (shown.path("flags").toString().contains("DATA_UNVERIFIED")) {
            is(
                    "its data is unverified though it was not missed (R18)",
                    true,
                    known.calls().mayBeTooMany());
        }
    }

    /** What was agreed with the client holds, however late it is told; of an order that was gone for a while nobody can say (R28). */
    private void callBack() {
        List<String> past = shown.path("history").findValuesAsText("what");
        if (Collections.disjoint(past, Set.of("CANCELLED", "REOPENED"))) {
            isOneOf(
                    "call back (R28)",
                    known.calls().possibleCallBacks(),
                    Timers.of(shown).callBack());
        }
    }

    private boolean isCancelled() {
        return text("status").equals("CANCELLED");
    }

    private String text(String field) {
        return shown.path(field).asText();
    }

    private static long amount(JsonNode money) {
        return money.path("amount").asLong();
    }
}
