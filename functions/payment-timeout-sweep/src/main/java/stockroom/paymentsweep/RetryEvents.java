package stockroom.paymentsweep;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.dynamodb.Page;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.PaymentEventStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Log;
import stockroom.lambda.Machine;
import stockroom.lambda.Turn;
import stockroom.lambda.job.Deadline;
import stockroom.ordering.payment.TakePaymentEvent;
import stockroom.ordering.payment.TakePaymentEvent.Taken;

/**
 * Applies payment events that were kept and not applied: after a crash, or because their order came later (R20). One that can't be applied yet
 * goes behind the others, so that no flood of strays stands before money whose order is known.
 */
final class RetryEvents {
    /** Longer than any request may take: whoever kept an event is given this long to apply it. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Leaves most of the tick to orders that are overdue. */
    private static final Duration SHARE_OF_A_TICK = Duration.ofSeconds(15);

    private static final int PAGE = 50;
    private static final int WIDTH = 8;

    private final PaymentEventStore events;
    private final TakePaymentEvent takePaymentEvent;
    private final Transactor transactor;
    private final Machine machine;

    RetryEvents(PaymentEventStore events, TakePaymentEvent takePaymentEvent, Transactor transactor, Machine machine) {
        this.events = events;
        this.takePaymentEvent = takePaymentEvent;
        this.transactor = transactor;
        this.machine = machine;
    }

    Turn retry(Cause cause) {
        Deadline deadline = Deadline.in(SHARE_OF_A_TICK, machine);
        Page<String> page = page(cause, Optional.empty());
        int settled = 0;
        try (Parallel parallel = machine.parallel(WIDTH)) {
            settled += settled(page, parallel, cause);
            while (page.next().isPresent() && !deadline.isOver()) {
                page = page(cause, page.next());
                settled += settled(page, parallel, cause);
            }
        }
        Optional<Instant> next = page.next().isPresent()
                ? Optional.of(cause.at())
                : events.oldestPending().map(since -> since.plus(PATIENCE));
        return Turn.of(settled, next);
    }

    private Page<String> page(Cause cause, Optional<String> cursor) {
        return events.pendingSince(cause.at().minus(PATIENCE), PAGE, cursor);
    }

    private int settled(Page<String> page, Parallel parallel, Cause cause) {
        List<Boolean> settled = parallel.map(page.items(), key -> settled(key, cause));
        return (int) settled.stream().filter(Boolean::booleanValue).count();
    }

    private boolean settled(String key, Cause cause) {
        try {
            boolean settled = takePaymentEvent.retry(key, cause) == Taken.APPLIED;
            if (!settled) {
                transactor.write(events.putOff(key, cause.at()));
            }
            return settled;
        } catch (RuntimeException failure) {
            Log.error("a payment event could not be applied and will be tried again")
                    .with("event", key)
                    .with(failure)
                    .write();
            return false;
        }
    }
}
