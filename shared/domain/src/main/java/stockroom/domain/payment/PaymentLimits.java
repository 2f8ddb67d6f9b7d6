package stockroom.domain.payment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.TimeLimit;

/**
 * How long an order may stay unpaid: as the settings were when it was taken, so that a changed setting touches later orders only (R23).
 *
 * @param instantOrNull for a method that pays at once (R12); null is for ever
 * @param deferredOrNull for one that takes days (R13); null is for ever
 */
public record PaymentLimits(
        @Nullable TemporalAmount instantOrNull, @Nullable TemporalAmount deferredOrNull) {
    public static final PaymentLimits NONE = new PaymentLimits(null, null);

    public Optional<TemporalAmount> of(PaymentKind kind) {
        return switch (kind) {
            case INSTANT -> Optional.ofNullable(instantOrNull);
            case DEFERRED -> Optional.ofNullable(deferredOrNull);
            case ON_DELIVERY -> Optional.empty();
        };
    }

    /** When an attempt with this method, begun then, is overdue; empty is never. */
    public Optional<Instant> due(PaymentMethod method, Instant from, ZoneId shopTimeZone) {
        return of(method.kind()).map(limit -> TimeLimit.end(from, limit, shopTimeZone));
    }
}
