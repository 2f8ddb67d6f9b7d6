package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people did with one purchase order and what they were answered. */
final class KnownPurchase {
    /** What a buyer asks for besides sending, in the words of the API's paths. */
    enum Ending {
        CLOSE("close", "CLOSED_SHORT"),
        CANCEL("cancel", "CANCELLED");

        private final String path;
        private final String status;

        Ending(String path, String status) {
            this.path = path;
            this.status = status;
        }

        String path() {
            return path;
        }

        String status() {
            return status;
        }
    }

    /**
     * A delivery that somebody entered.
     *
     * @param good units by article
     */
    record Delivery(String body, Map<String, Long> good, Claim claim) {}

    private final String id;
    private final List<Claim> sends = new ArrayList<>();
    private final Map<Ending, List<Claim>> endings = new HashMap<>();
    private final Map<String, Delivery> deliveries = new LinkedHashMap<>();
    private final KnownWords words = new KnownWords();
    private final Map<String, Long> receivedBefore = new HashMap<>();
    private Instant settled = Instant.EPOCH;
    private Optional<SentFacts> sent = Optional.empty();

    KnownPurchase(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    Claim sending(Instant now) {
        sends.add(new Claim(now));
        return sends.get(sends.size() - 1);
    }

    Claim ending(Ending ending, Instant now) {
        Claim claim = new Claim(now);
        endings.computeIfAbsent(ending, e -> new ArrayList<>()).add(claim);
        return claim;
    }

    /** One receipt id counts once, however often it is sent; what a crash left of it is done by the time all is quiet. */
    Delivery delivering(String receiptId, JsonNode lines, String body, Instant now) {
        Map<String, Long> good = new HashMap<>();
        lines.forEach(line ->
                good.merge(line.path("sku").asText(), line.path("received").asLong(), Long::sum));
        return deliveries.computeIfAbsent(receiptId, r -> new Delivery(body, good, new Claim(now, Claim.Reach.JOB)));
    }

    /** What the supplier said of it. */
    KnownWords words() {
        return words;
    }

    /** Somebody saw it. */
    void heard(PlainPurchase shown) {
        if (sent.isEmpty() && !shown.isDraft() && !shown.status().equals("SENDING")) {
            sent = Optional.of(SentFacts.of(shown));
        }
    }

    /** As it was when it was first seen sent. */
    Optional<SentFacts> sent() {
        return sent;
    }

    boolean mayBeSent() {
        return sends.stream().anyMatch(Claim::mayHaveHappened);
    }

    boolean mustBeSent() {
        return sends.stream().anyMatch(Claim::happened);
    }

    boolean mayHaveEnded(Ending ending) {
        return endings.getOrDefault(ending, List.of()).stream().anyMatch(Claim::mayHaveHappened);
    }

    boolean mustHaveEnded(Ending ending) {
        return endings.getOrDefault(ending, List.of()).stream().anyMatch(Claim::happened);
    }

    /** The fewest good units of an article that came, by what people were told; none beyond what was expected goes into stock (R49). */
    long leastReceived(String sku, long ordered) {
        long came = deliveries.values().stream()
                .filter(delivery -> delivery.claim().happened())
                .mapToLong(delivery -> delivery.good().getOrDefault(sku, 0L))
                .sum();
        return Math.min(came, words.expected(sku, ordered).min().orElse(ordered));
    }

    /** The most. */
    long mostReceived(String sku, long ordered) {
        long came = deliveries.values().stream()
                .filter(delivery -> delivery.claim().mayHaveHappened())
                .mapToLong(delivery -> delivery.good().getOrDefault(sku, 0L))
                .sum();
        return Math.min(came, words.expected(sku, ordered).max().orElse(ordered));
    }

    /** Units of an article that came since it was last looked at. */
    long cameSince(JsonNode line) {
        return line.path("received").asLong()
                - receivedBefore.getOrDefault(line.path("sku").asText(), 0L);
    }

    /** The deliveries that may have come since then. */
    List<Delivery> newDeliveries() {
        return deliveries.values().stream()
                .filter(delivery -> delivery.claim().mayHaveHappened()
                        && delivery.claim().by().isAfter(settled))
                .toList();
    }

    /** All is quiet, and it is shown like this. */
    void settle(PlainPurchase shown, Instant now) {
        settled = now;
        shown.lines()
                .forEach(line -> receivedBefore.put(
                        line.path("sku").asText(), line.path("received").asLong()));
        deliveries.values().forEach(delivery -> delivery.claim().quiet(now));
        if (shown.isDraft()) {
            sends.forEach(Claim::forget);
        }
        for (Ending ending : Ending.values()) {
            if (!shown.status().equals(ending.status())) {
                endings.getOrDefault(ending, List.of()).forEach(Claim::forget);
            }
        }
    }
}
