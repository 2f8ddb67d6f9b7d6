package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether goods went by rank (R41, R50, R56), told from the orders' histories: nobody who stood behind may have been served while somebody before
 * still waits, and nobody before may have lost units while somebody behind holds some. Only orders that nobody edited bear witness, and only
 * where the rank is the same whatever {@code buyOn} said at the time.
 */
final class QueueFacts {
    private static final Pattern GIVEN = Pattern.compile("\\d+ of (\\S+) that it waited for came in\\.");
    private static final Pattern TAKEN_BACK = Pattern.compile("A stock count found \\d+ of (\\S+) missing .*");

    /** What was said of an order within so short a time may have come before or after. */
    private static final Duration SLACK = Duration.ofMinutes(10);

    /** Where an order stands in the queue. */
    private record Rank(boolean committed, boolean paid, String promise, Instant placedAt) {
        private static final Comparator<Rank> AMONG_EQUALS = Comparator.comparing((Rank rank) -> !rank.paid())
                .thenComparing(Rank::promise)
                .thenComparing(Rank::placedAt);

        /** Under either rule of R42. */
        boolean isBefore(Rank other) {
            boolean before = AMONG_EQUALS.compare(this, other) < 0;
            return before && (committed || !other.committed());
        }
    }

    /** Words of a history after which an order stands elsewhere than before: it was edited, or gone for a while (R18, R20). */
    private static final Set<String> UNSTEADY = Set.of("EDITED", "CANCELLED", "REOPENED");

    private final List<JsonNode> witnesses;
    private final List<String> found = new ArrayList<>();

    QueueFacts(List<JsonNode> orders) {
        this.witnesses = orders.stream().filter(QueueFacts::isWitness).toList();
    }

    private static boolean isWitness(JsonNode order) {
        boolean open =
                List.of("OPEN", "CONFIRMED").contains(order.path("status").asText());
        return open && entries(order, UNSTEADY::contains).isEmpty() && !gaveBack(order);
    }

    /** Money that went back may leave an order where it stood before it came (R21). */
    private static boolean gaveBack(JsonNode order) {
        return order.path("history").findValuesAsText("rule").contains("R21");
    }

    List<String> differences() {
        for (JsonNode order : witnesses) {
            for (JsonNode entry : entries(order, what -> what.startsWith("STOCK_"))) {
                sku(GIVEN, entry).ifPresent(sku -> given(order, sku, entry));
                sku(TAKEN_BACK, entry).ifPresent(sku -> takenBack(order, sku, entry));
            }
        }
        return List.copyOf(found);
    }

    private void given(JsonNode served, String sku, JsonNode entry) {
        Instant at = Instant.parse(entry.path("at").asText());
        for (JsonNode waiting : rivals(served, at)) {
            boolean alwaysWaited = units(waiting, sku, "demand") > 0
                    && entries(waiting, what -> what.equals("STOCK_TAKEN_BACK")).isEmpty();
            if (alwaysWaited && rank(waiting, at.minus(SLACK)).isBefore(rank(served, Instant.MAX))) {
                found.add(sku + " went to " + served.path("externalId").asText() + " at " + at + " while "
                        + waiting.path("externalId").asText() + " waited before it (R50)");
            }
        }
    }

    private void takenBack(JsonNode loser, String sku, JsonNode entry) {
        Instant at = Instant.parse(entry.path("at").asText());
        for (JsonNode holder : rivals(loser, at)) {
            boolean alwaysHeld = units(holder, sku, "reserved") > 0
                    && entries(holder, what -> what.equals("STOCK_ALLOCATED")).isEmpty();
            if (alwaysHeld && rank(loser, at.minus(SLACK)).isBefore(rank(holder, Instant.MAX))) {
                found.add(sku + " was taken from " + loser.path("externalId").asText() + " at " + at + " while "
                        + holder.path("externalId").asText() + " behind it kept some (R56)");
            }
        }
    }

    /** Other witnesses of the same warehouse that stood long before. */
    private List<JsonNode> rivals(JsonNode order, Instant at) {
        return witnesses.stream()
                .filter(other -> other != order
                        && other.path("warehouse").equals(order.path("warehouse"))
                        && taken(other).isBefore(at.minus(SLACK)))
                .toList();
    }

    private static Instant taken(JsonNode order) {
        return Instant.parse(order.path("history").path(0).path("at").asText());
    }

    private static long units(JsonNode order, String sku, String field) {
        long units = 0;
        for (JsonNode line : order.path("lines")) {
            units += line.path("sku").asText().equals(sku) ? line.path(field).asLong() : 0;
        }
        return units;
    }

    /** By what had been said of it before this moment. */
    private static Rank rank(JsonNode order, Instant before) {
        boolean paid = said(order, before, what -> what.startsWith("PAID"));
        boolean confirmed = said(order, before, what -> what.contains("CONFIRMED"));
        return new Rank(
                paid || confirmed,
                paid,
                order.path("lines").path(0).path("promisedDate").asText(),
                Instant.parse(order.path("placedAt").asText()));
    }

    private static boolean said(JsonNode order, Instant before, Predicate<String> which) {
        return entries(order, which).stream()
                .anyMatch(entry -> Instant.parse(entry.path("at").asText()).isBefore(before));
    }

    private static List<JsonNode> entries(JsonNode order, Predicate<String> which) {
        List<JsonNode> entries = new ArrayList<>();
        order.path("history").forEach(entry -> {
            if (which.test(entry.path("what").asText())) {
                entries.add(entry);
            }
        });
        return entries;
    }

    private static Optional<String> sku(Pattern reason, JsonNode entry) {
        Matcher matcher = reason.matcher(entry.path("reason").asText());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
