package stockroom.domain.ordering;

import java.time.Instant;
import java.util.Optional;
import stockroom.domain.payment.PaymentKind;

/** When somebody must look at an order whose money did not come. */
public record Timer(TimerKind kind, Instant dueAt) {
    static Optional<TimerKind> kindOf(PaymentKind kind) {
        return switch (kind) {
            case INSTANT -> Optional.of(TimerKind.INSTANT_PAYMENT);
            case DEFERRED -> Optional.of(TimerKind.DEFERRED_PAYMENT);
            case ON_DELIVERY -> Optional.empty();
        };
    }
}
