package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares a purchase order that is shown with what people know of it (R39, R44, R45, R48, R49). Each difference is a sentence. */
final class PurchaseFacts {
    /** Longer than a function runs: terms may be read so long after a request came. */
    private static final Duration RUNNING = Duration.ofMinutes(15);

    private final KnownPurchase known;
    private final PlainPurchase order;
    private final Terms terms;
    private final List<String> found = new ArrayList<>();

    private PurchaseFacts(KnownPurchase known, PlainPurchase order, Terms terms) {
        this.known = known;
        this.order = order;
        this.terms = terms;
    }

    static List<String> differences(KnownPurchase known, PlainPurchase order, Terms terms) {
        PurchaseFacts facts = new PurchaseFacts(known, order, terms);
        facts.sending();
        facts.is(
                "total (R48)",
                order.worth(),
                order.shown().path("total").path("amount").asLong());
        if (order.isDraft()) {
            facts.is(
                    "a draft has a number", "none", order.shown().path("number").asText("none"));
        } else {
            facts.sent();
        }
        return facts.found;
    }

    private void is(String what, Object expected, Object actual) {
        if (!String.valueOf(expected).equals(String.valueOf(actual))) {
            found.add(order.name() + ": " + what + ": expected " + expected + ", shown " + actual);
        }
    }

    private void sending() {
        boolean wasSent = known.sent().isPresent() || known.mustBeSent();
        if (order.isDraft()) {
            is("sent is sent (R45)", false, wasSent);
        } else {
            is("sent though nobody asked (R45)", true, wasSent || known.mayBeSent() || byTheMachine());
        }
    }

    private boolean byTheMachine() {
        return suppliers().stream().anyMatch(supplier -> supplier.path("auto").asBoolean());
    }

    /** As the supplier's terms may have been when it was sent. */
    private List<JsonNode> suppliers() {
        return rows(Terms.supplierPath(order.shown().path("supplierId").asText()));
    }

    private List<JsonNode> rows(String path) {
        return terms.possible(path, order.sentAt(), order.sentAt().plus(RUNNING));
    }

    private void sent() {
        SentFacts sent = known.sent().orElseGet(() -> SentFacts.of(order));
        if (!sent.isOf(order)) {
            is("what was sent never changes (R39)", sent, SentFacts.of(order));
        }
        is("status", status(), order.status());
        days();
        List<Map<String, JsonNode>> possible = known.words().possible();
        boolean said = possible.stream().anyMatch(this::isShown);
        if (!said) {
            is("the supplier's newest word (R48), one of", possible, shownWords());
        }
        order.lines().forEach(line -> line(sent, line));
    }

    private String status() {
        for (KnownPurchase.Ending ending : KnownPurchase.Ending.values()) {
            if (known.mustHaveEnded(ending) || (order.status().equals(ending.status()) && known.mayHaveEnded(ending))) {
                return ending.status();
            }
        }
        boolean anything =
                order.lines().stream().anyMatch(line -> line.path("received").asLong() > 0);
        boolean everything = order.lines().stream().allMatch(line -> PlainPurchase.missing(line) == 0);
        if (anything) {
            return everything ? "RECEIVED" : "PARTIALLY_RECEIVED";
        }
        return order.status().equals("CONFIRMED") && known.words().mayBeSaid()
                        || known.words().mustBeSaid()
                ? "CONFIRMED"
                : "SENT";
    }

    private void days() {
        Set<String> orderDays = new HashSet<>();
        suppliers()
                .forEach(supplier -> orderDays.add(
                        new PlainClock(supplier).orderDay(order.sentAt()).toString()));
        String shown = order.shown().path("orderDay").asText();
        if (!orderDays.contains(shown)) {
            is("order day (R44), one of", orderDays, shown);
        }
    }

    private boolean isShown(Map<String, JsonNode> words) {
        return order.lines().stream()
                .allMatch(line -> words(words.getOrDefault(line.path("sku").asText(), Bodies.object()))
                        .equals(shownWords(line)));
    }

    /** Of a confirmation's line: quantity, date and price, and what has left, or nothing. */
    private static String words(JsonNode line) {
        return line.path("quantity").asText("-")
                + " " + line.path("date").asText("-")
                + " " + line.path("unitPrice").path("amount").asText("-")
                + left(line);
    }

    private static String left(JsonNode line) {
        return ", left: " + line.path("shipped").asText("-") + " "
                + line.path("shippedDate").asText("-");
    }

    private static String shownWords(JsonNode line) {
        return line.path("confirmed").asText("-")
                + " " + line.path("confirmedDate").asText("-")
                + " " + line.path("confirmedPrice").path("amount").asText("-")
                + left(line);
    }

    private List<String> shownWords() {
        return order.lines().stream()
                .map(line -> line.path("sku").asText() + " " + shownWords(line))
                .toList();
    }

    private void line(SentFacts sent, JsonNode line) {
        String sku = line.path("sku").asText();
        long ordered = line.path("quantity").asLong();
        long received = line.path("received").asLong();
        long least = known.leastReceived(sku, ordered);
        long most = known.mostReceived(sku, ordered);
        if (received < least || received > most) {
            is(sku + " received (R49)", least == most ? least : "from " + least + " to " + most, received);
        }
        is(
                sku + " outstanding",
                order.outstanding(line),
                line.path("outstanding").asLong());
        if (line.hasNonNull("confirmedDate")) {
            is(
                    sku + " arrival (R48)",
                    line.path("confirmedDate").asText(),
                    line.path("arrival").asText());
        } else {
            arrival(sku, PlainPurchase.arrival(line));
        }
        price(sku, sent.prices().getOrDefault(sku, 0L), line);
    }

    private void arrival(String sku, LocalDate shown) {
        LocalDate orderDay = LocalDate.parse(order.shown().path("orderDay").asText());
        List<JsonNode> offers =
                rows(Terms.offerPath(order.shown().path("supplierId").asText(), sku));
        Set<LocalDate> possible = new HashSet<>();
        for (JsonNode supplier : suppliers()) {
            PlainClock clock = new PlainClock(supplier);
            int usual = supplier.path("leadTimeDays").asInt();
            offers.forEach(offer -> possible.add(
                    clock.ready(orderDay, offer.path("leadTimeDays").asInt(usual))));
        }
        if (!possible.contains(shown)) {
            is(sku + " arrival (R44), one of", possible, shown);
        }
    }

    /** A price that is not above the one in force holds at once; a higher one holds when a person agreed, which nothing else shows. */
    private void price(String sku, long before, JsonNode line) {
        long inForce = line.path("unitPrice").path("amount").asLong();
        long said = line.path("confirmedPrice").path("amount").asLong(before);
        if (inForce > Math.max(before, said) && !known.words().mayBeSaid()) {
            is(sku + " price (R39)", before, inForce);
        }
        if (line.hasNonNull("confirmedPrice") && said < inForce) {
            is(sku + " price (R48)", said, inForce);
        }
    }
}
