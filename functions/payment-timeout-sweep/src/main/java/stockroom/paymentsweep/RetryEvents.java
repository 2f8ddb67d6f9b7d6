package stockroom.paymentsweep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.dynamodb.PaymentEventStore;
import stockroom.lambda.Log;
import stockroom.lambda.Turn;
import stockroom.ordering.payment.TakePaymentEvent;
import stockroom.ordering.payment.TakePaymentEvent.Taken;

/** Applies payment events that were kept and not applied: after a crash, or because their order came later (R20). */
final class RetryEvents {
    /** Longer than any request may take: whoever kept an event is given this long to apply it. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int MOST = 200;

    private final PaymentEventStore events;
    private final TakePaymentEvent takePaymentEvent;

    RetryEvents(PaymentEventStore events, TakePaymentEvent takePaymentEvent) {
        this.events = events;
        this.takePaymentEvent = takePaymentEvent;
    }

    Turn retry(Cause cause) {
        List<String> left = events.pendingBefore(cause.at().minus(PATIENCE), MOST);
        int settled = (int) left.stream().filter(key -> settled(key, cause)).count();
        Optional<Instant> next = settled < left.size()
                ? Optional.of(cause.at())
                : events.oldestPending().map(since -> since.plus(PATIENCE));
        return Turn.of(settled, next);
    }

    private boolean settled(String key, Cause cause) {
        try {
            return takePaymentEvent.retry(key, cause) == Taken.APPLIED;
        } catch (RuntimeException failure) {
            Log.error("a payment event could not be applied and will be tried again")
                    .with("event", key)
                    .with(failure)
                    .write();
            return false;
        }
    }
}
