package stockroom.dispatch;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import stockroom.domain.messaging.Cause;
import stockroom.lambda.Tick;
import stockroom.lambda.Turn;
import stockroom.purchasing.watching.WatchPurchaseOrders;

/** One tick: drafts every minute, purchase orders that are under way every quarter of an hour, for that reads each of their positions. */
final class SupplierHour {
    private static final int QUARTER = 15;

    private final DispatchDrafts dispatch;
    private final WatchPurchaseOrders watch;

    SupplierHour(DispatchDrafts dispatch, WatchPurchaseOrders watch) {
        this.dispatch = dispatch;
        this.watch = watch;
    }

    Turn turn(Tick tick, Cause cause) {
        Turn dispatched = dispatch.look(cause);
        boolean watches = tick.scheduledAt().atZone(ZoneOffset.UTC).getMinute() % QUARTER == 0;
        int watched = watches ? watch.look(tick.now(), cause) : 0;
        Optional<Instant> again =
                watches && !watch.isNeeded() ? Optional.empty() : Optional.of(quarterAfter(tick.scheduledAt()));
        return Turn.of(
                dispatched.done() + watched,
                Stream.of(dispatched.idleUntil(), again)
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo));
    }

    private static Instant quarterAfter(Instant moment) {
        Instant minute = moment.truncatedTo(ChronoUnit.MINUTES);
        int into = minute.atZone(ZoneOffset.UTC).getMinute() % QUARTER;
        return minute.plus(QUARTER - into, ChronoUnit.MINUTES);
    }
}
