package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What an order shows of its timers.
 *
 * @param payment when its money is overdue
 * @param callBack when its client wants to be called back
 */
record Timers(Optional<Instant> payment, Optional<Instant> callBack) {
    static Timers of(JsonNode order) {
        return new Timers(timer(order, "PAYMENT"), timer(order, "CALL_BACK"));
    }

    private static Optional<Instant> timer(JsonNode order, String kind) {
        for (JsonNode timer : order.path("timers")) {
            if (timer.path("kind").asText().equals(kind)) {
                return Optional.of(Instant.parse(timer.path("dueAt").asText()));
            }
        }
        return Optional.empty();
    }
}
