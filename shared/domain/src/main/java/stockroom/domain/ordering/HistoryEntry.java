package stockroom.domain.ordering;

import java.time.Instant;
import stockroom.domain.messaging.Cause;

/** One thing that happened to an order, with the rule that made it so and a reason that a person can read. No phone, e-mail or address. */
public record HistoryEntry(Instant at, String what, String rule, String reason, String by) {
    static HistoryEntry of(Cause cause, String what, String rule, String reason) {
        return new HistoryEntry(cause.at(), what, rule, reason, cause.by());
    }
}
