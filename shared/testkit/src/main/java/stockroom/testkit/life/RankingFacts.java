package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operators' queue at a quiet moment, when nobody holds anything: who is in it, where, and why (R25–R28), from orders and tasks as they are shown. */
final class RankingFacts {
    private static final Duration AGEING = Duration.ofHours(24);

    /** A moment so near may have come for the one and not for the other. */
    private static final Duration NEAR = Duration.ofMinutes(20);

    private static final Map<String, Long> DELIVERY = Map.of("COURIER", 300L, "PICKUP", 200L, "POST", 100L);
    private static final long IN_STOCK = 1000;
    private static final long PAID = 50;
    private static final long HOURS_AT_MOST = 24;

    private final Instant now;
    private final Map<String, List<Instant>> offered = new HashMap<>();
    private final Set<String> arriving = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    private RankingFacts(Sight sight) {
        this.now = sight.at();
        sight.tasks()
                .forEach(task -> offered.computeIfAbsent(task.path("orderId").asText(), id -> new ArrayList<>())
                        .add(Instant.parse(task.path("offeredFrom").asText())));
    }

    /** @param ranking as it is listed */
    static List<String> differences(Sight sight, List<JsonNode> ranking) {
        RankingFacts facts = new RankingFacts(sight);
        facts.members(sight.orders(), ranking);
        facts.order(ranking);
        return facts.found;
    }

    private void members(List<JsonNode> orders, List<JsonNode> ranking) {
        Map<String, JsonNode> listed = new HashMap<>();
        ranking.forEach(item -> listed.put(item.path("orderId").asText(), item));
        Set<String> known = new HashSet<>();
        for (JsonNode order : orders) {
            String id = order.path("orderId").asText();
            known.add(id);
            Optional<Instant> since = waitingSince(order);
            Instant shownFrom = Timers.of(order).callBack().orElse(Instant.MIN);
            boolean expected = since.filter(from -> !from.isAfter(now)).isPresent() && !shownFrom.isAfter(now);
            boolean sure = since.filter(this::isNear).isEmpty() && !isNear(shownFrom);
            if (!sure) {
                arriving.add(id);
            }
            JsonNode item = listed.get(id);
            if (sure && expected != (item != null)) {
                found.add(order.path("externalId").asText()
                        + (expected
                                ? ": waits for an operator and is not in the queue (R25)"
                                : ": is in the queue though nobody has to do anything (R25, R28)"));
            }
            if (item != null && since.isPresent()) {
                score(order, item, since.get());
            }
        }
        listed.keySet().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> found.add(id + ": is in the queue, and there is no such order (R25)"));
    }

    private Optional<Instant> waitingSince(JsonNode order) {
        List<Instant> since =
                new ArrayList<>(offered.getOrDefault(order.path("orderId").asText(), List.of()));
        if (order.path("status").asText().equals("OPEN")
                && Set.of("PAID", "ON_DELIVERY")
                        .contains(order.path("paymentStatus").asText())) {
            since.add(Instant.parse(order.path("placedAt").asText()));
        }
        return since.stream().min(Instant::compareTo);
    }

    private boolean isNear(Instant moment) {
        return moment.isAfter(now.minus(NEAR)) && moment.isBefore(now.plus(NEAR));
    }

    private void score(JsonNode order, JsonNode item, Instant since) {
        Map<String, Long> shown = new HashMap<>();
        item.path("score")
                .path("terms")
                .forEach(term -> shown.put(
                        term.path("name").asText(), term.path("points").asLong()));
        boolean inStock = order.path("fulfilmentStatus").asText().equals("RESERVED");
        boolean paid = order.path("paymentStatus").asText().equals("PAID");
        is(order, "availability", inStock ? IN_STOCK : 0, shown);
        is(
                order,
                "delivery",
                DELIVERY.getOrDefault(order.path("delivery").path("kind").asText(), 0L),
                shown);
        is(order, "payment", paid ? PAID : 0, shown);
        is(order, "age", Math.min(HOURS_AT_MOST, Duration.between(since, now).toHours()), shown);
        long total = shown.values().stream().mapToLong(Long::longValue).sum();
        if (total != item.path("score").path("total").asLong()) {
            found.add(order.path("externalId").asText() + ": its score is not the sum of its terms (R26): " + item);
        }
    }

    private void is(JsonNode order, String term, long expected, Map<String, Long> shown) {
        if (shown.getOrDefault(term, Long.MIN_VALUE) != expected) {
            found.add(order.path("externalId").asText() + ": " + term + " of its score (R26): expected " + expected
                    + ", shown " + shown.get(term));
        }
    }

    /**
     * Who waits beyond the limit stands first, then the higher score, then who waits longer (R26, R27). Whoever comes to the limit at this moment may
     * stand on either side of it, and whoever may be taken from this moment on stands in the list's first part: a tick moves them.
     */
    private void order(List<JsonNode> all) {
        List<JsonNode> ranking = all.stream()
                .filter(item -> !isNear(since(item).plus(AGEING)))
                .filter(item -> !arriving.contains(item.path("orderId").asText()))
                .toList();
        for (int i = 1; i < ranking.size(); i++) {
            if (isBefore(ranking.get(i), ranking.get(i - 1))) {
                found.add("the queue: " + ranking.get(i) + " stands behind " + ranking.get(i - 1) + " (R26, R27)");
            }
        }
        for (JsonNode item : ranking) {
            boolean aged = since(item).plus(AGEING).isBefore(now);
            if (aged != item.path("aged").asBoolean()) {
                found.add("the queue: waits beyond the limit (R27): expected " + aged + ", shown " + item);
            }
        }
    }

    private static boolean isBefore(JsonNode one, JsonNode other) {
        if (one.path("aged").asBoolean() != other.path("aged").asBoolean()) {
            return one.path("aged").asBoolean();
        }
        long more = total(one) - total(other);
        return more == 0 ? since(one).isBefore(since(other)) : more > 0;
    }

    private static long total(JsonNode item) {
        return item.path("score").path("total").asLong();
    }

    private static Instant since(JsonNode item) {
        return Instant.parse(item.path("waitingSince").asText());
    }
}
