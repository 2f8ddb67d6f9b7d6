package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.Optional;
import stockroom.domain.stock.BuyOn;

/** The sums of {@link DemandColumns}, by position number. Whether the uncommitted part buys or waits is {@link BuyOn}'s to say (R42). */
public final class DemandTally {
    static final int NO_DAY = Integer.MAX_VALUE;

    private final long[] committed;
    private final long[] uncommitted;
    private final int[] earliestCommitted;
    private final int[] earliestUncommitted;

    DemandTally(long[] committed, long[] uncommitted, int[] earliestCommitted, int[] earliestUncommitted) {
        this.committed = committed;
        this.uncommitted = uncommitted;
        this.earliestCommitted = earliestCommitted;
        this.earliestUncommitted = earliestUncommitted;
    }

    public long buying(int position, BuyOn buyOn) {
        return committed[position] + (buyOn.buys(false) ? uncommitted[position] : 0);
    }

    public long waiting(int position, BuyOn buyOn) {
        return buyOn.buys(false) ? 0 : uncommitted[position];
    }

    /** The earliest promise of all buying demand: the need date where nothing covers a part of it (R37). */
    public Optional<LocalDate> earliestPromise(int position, BuyOn buyOn) {
        int day = buyOn.buys(false)
                ? Math.min(earliestCommitted[position], earliestUncommitted[position])
                : earliestCommitted[position];
        return day == NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
