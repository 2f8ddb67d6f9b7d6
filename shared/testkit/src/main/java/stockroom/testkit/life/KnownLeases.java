package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which operator was given which order, and until when (R25). */
final class KnownLeases {
    /** The default of R25; no life changes it. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private record Held(String operator, Instant from, Instant until, long version) {}

    private final Map<String, Held> held = new HashMap<>();

    /** An answer that was on its way while its lease was given back tells of it once more. */
    private final Set<Held> over = new HashSet<>();

    /** An operator was given an order: who is known to hold it already, the same version of it, at that moment. */
    Optional<String> given(String operator, JsonNode card) {
        String orderId = card.path("order").path("orderId").asText();
        Instant until = Instant.parse(card.path("leaseUntil").asText());
        Held now = new Held(
                operator,
                until.minus(LEASE),
                until,
                card.path("order").path("version").asLong());
        if (over.contains(now)) {
            return Optional.empty();
        }
        Optional<Held> other = Optional.ofNullable(held.put(orderId, now))
                .filter(before -> !before.operator().equals(operator)
                        && before.version() == now.version()
                        && before.until().isAfter(now.from())
                        && now.until().isAfter(before.from()));
        return other.map(before -> orderId + ": leased to " + before.operator() + " until " + before.until()
                + " and to " + operator + " from " + now.from() + " (R25)");
    }

    /** They let it go, or are about to. */
    void released(String orderId) {
        Optional.ofNullable(held.remove(orderId)).ifPresent(over::add);
    }
}
