package stockroom.domain.purchasing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.stock.MinimumPlan;
import stockroom.domain.stock.Stock;

/**
 * A position as a run saw it: what its decision depends on, and what an earlier run noted beside it.
 *
 * @param incoming units on sent purchase orders
 * @param editOrNull the buyer's hand on it (R40)
 * @param mark whether it changed since a run last answered it
 */
public record BuyingPosition(
        PositionKey key,
        Stock stock,
        long incoming,
        @Nullable MinimumPlan minimumOrNull,
        @Nullable LineEdit editOrNull,
        Bookkeeping noted,
        Mark mark) {
    /** Whether a run still owes an answer. */
    public enum Mark {
        MARKED,
        ANSWERED
    }

    /** A position that nobody has written yet. */
    public static BuyingPosition unwritten(PositionKey key) {
        return new BuyingPosition(key, Stock.NONE, 0, null, null, Bookkeeping.NOTHING, Mark.ANSWERED);
    }

    public Optional<MinimumPlan> minimum() {
        return Optional.ofNullable(minimumOrNull);
    }

    public Optional<LineEdit> edit() {
        return Optional.ofNullable(editOrNull);
    }

    public DraftKey draftOf(SupplierId supplier) {
        return new DraftKey(supplier, key.warehouse());
    }

    public boolean isMarked() {
        return mark == Mark.MARKED;
    }

    /** Units that no order holds; below 0 where a count found fewer than are promised. */
    public long free() {
        return (long) stock.onHand() - stock.reserved();
    }

    /** Units that serve demand before anything is bought: free ones and incoming ones. */
    public long cover() {
        return Math.max(0, free()) + incoming;
    }

    /** The same position with other notes beside it. */
    public BuyingPosition noted(Bookkeeping notes) {
        return new BuyingPosition(key, stock, incoming, minimumOrNull, editOrNull, notes, mark);
    }
}
