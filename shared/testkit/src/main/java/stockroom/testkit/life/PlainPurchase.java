package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A purchase order that the API shows, read the plain way. */
record PlainPurchase(JsonNode shown) {
    private static final Set<String> DRAFTS = Set.of("DRAFT", "HELD");
    private static final Set<String> UNDER_WAY = Set.of("SENT", "CONFIRMED", "PARTIALLY_RECEIVED");

    String id() {
        return shown.path("id").asText();
    }

    String status() {
        return shown.path("status").asText();
    }

    boolean isDraft() {
        return DRAFTS.contains(status());
    }

    /** Sent, and goods may still come. */
    boolean isUnderWay() {
        return UNDER_WAY.contains(status());
    }

    /** How it is called in sentences. */
    String name() {
        return shown.path("number").asText(id());
    }

    /** Of its prices. */
    String currency() {
        return shown.path("total").path("currency").asText();
    }

    /** What was ordered costs this at the prices that its lines show. */
    long worth() {
        return lines().stream()
                .mapToLong(line -> line.path("quantity").asLong()
                        * line.path("unitPrice").path("amount").asLong())
                .sum();
    }

    Instant sentAt() {
        return Instant.parse(shown.path("sentAt").asText());
    }

    List<JsonNode> lines() {
        List<JsonNode> lines = new ArrayList<>();
        shown.path("lines").forEach(lines::add);
        return lines;
    }

    KnownStock.Place place(JsonNode line) {
        return new KnownStock.Place(
                line.path("sku").asText(), shown.path("warehouse").asText());
    }

    /** Units that count as incoming (rulebook §0). */
    long outstanding(JsonNode line) {
        return isUnderWay() ? missing(line) : 0;
    }

    /** Units that were confirmed or, while unconfirmed, ordered, and did not come. */
    static long missing(JsonNode line) {
        long expected = line.path("confirmed").asLong(line.path("quantity").asLong());
        return Math.max(0, expected - line.path("received").asLong());
    }

    static LocalDate arrival(JsonNode line) {
        return LocalDate.parse(line.path("arrival").asText());
    }
}
