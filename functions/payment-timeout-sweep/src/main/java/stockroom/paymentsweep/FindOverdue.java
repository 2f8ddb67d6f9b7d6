package stockroom.paymentsweep;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.DueTimers;
import stockroom.dynamodb.Parallel;
import stockroom.lambda.Log;
import stockroom.lambda.Machine;
import stockroom.lambda.Turn;
import stockroom.lambda.job.Deadline;
import stockroom.ordering.ChangeOrder.Outcome;
import stockroom.ordering.PaymentMoves;

/**
 * Asks people about orders whose money did not come in time (R12, R13). A flood is worked off over several ticks: of each part of the index some
 * orders in turn, so that no kind of payment waits behind another.
 */
final class FindOverdue {
    /** Of one part at a time. */
    private static final int SHARE = 50;

    private static final int WIDTH = 8;

    /** Less than a minute: the next tick goes on where this one ends. */
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final DueTimers timers;
    private final PaymentMoves moves;
    private final Machine machine;

    FindOverdue(DueTimers timers, PaymentMoves moves, Machine machine) {
        this.timers = timers;
        this.moves = moves;
        this.machine = machine;
    }

    /** What became of an order whose timer was due. */
    private enum Found {
        OVERDUE,
        SETTLED,
        FAILED
    }

    Turn find(Settings settings, Cause cause) {
        Deadline deadline = Deadline.in(PATIENCE, machine);
        List<DueTimers.Part> parts = timers.parts();
        List<Found> found = new ArrayList<>();
        List<String> share = next(parts, cause.at());
        try (Parallel parallel = machine.parallel(WIDTH)) {
            while (!share.isEmpty() && !deadline.isOver()) {
                found.addAll(parallel.map(share, orderId -> overdue(orderId, settings, cause)));
                share = next(parts, cause.at());
            }
        }
        int done = (int) found.stream().filter(Found.OVERDUE::equals).count();
        boolean unfinished = !share.isEmpty() || found.contains(Found.FAILED);
        return Turn.of(done, unfinished ? Optional.of(cause.at()) : earliest(parts));
    }

    private static List<String> next(List<DueTimers.Part> parts, Instant now) {
        return parts.stream().flatMap(part -> part.dueBy(now, SHARE).stream()).toList();
    }

    private static Optional<Instant> earliest(List<DueTimers.Part> parts) {
        return parts.stream().flatMap(part -> part.next().stream()).min(Instant::compareTo);
    }

    /** One that can't be decided must not hold up the others. */
    private Found overdue(String orderId, Settings settings, Cause cause) {
        try {
            return moves.overdue(orderId, settings, cause) instanceof Outcome.Changed ? Found.OVERDUE : Found.SETTLED;
        } catch (RuntimeException failure) {
            Log.error("an order's overdue payment could not be told and will be tried again")
                    .with("orderId", orderId)
                    .with(failure)
                    .write();
            return Found.FAILED;
        }
    }
}
