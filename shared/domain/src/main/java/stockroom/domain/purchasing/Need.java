package stockroom.domain.purchasing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.stock.Minimum;

/**
 * What to buy of one article for one warehouse, its order part and its minimum part kept apart (R30).
 *
 * @param projected on hand − reserved − buying demand + incoming
 * @param orderPart units of buying demand that nothing covers
 * @param minimumPart units that bring the position back to its target
 * @param minimumOrNull for which is bought, today's or a coming season's (R52), or null for none
 */
public record Need(
        long projected,
        long orderPart,
        long minimumPart,
        @Nullable Minimum minimumOrNull) {
    /** A need without a minimum. */
    Need(long projected, long orderPart, long minimumPart) {
        this(projected, orderPart, minimumPart, null);
    }

    /**
     * The need of a position. Waiting demand buys nothing (R42).
     *
     * @param free on hand − reserved: below 0 where a count found fewer units than are promised
     * @param buying units of buying demand
     * @param incoming units on sent purchase orders, whatever their date
     */
    public static Need of(long free, long buying, long incoming, Optional<Minimum> minimum) {
        long projected = free - buying + incoming;
        // A shortage that a count found isn't demand yet: it becomes an order's demand when its reservation is taken,
        // and is bought then.
        long uncovered = Math.max(0, buying - Math.max(0, free) - incoming);
        long toTarget = minimum.filter(m -> projected < m.units())
                .map(m -> m.target() - projected)
                .orElse(0L);
        return new Need(projected, uncovered, Math.max(0, toTarget - uncovered), minimum.orElse(null));
    }

    public Optional<Minimum> minimum() {
        return Optional.ofNullable(minimumOrNull);
    }

    public long units() {
        return orderPart + minimumPart;
    }

    /** The need with units left out (R40): first those of the minimum, then those of orders. */
    Need without(long left) {
        long ofMinimum = Math.min(left, minimumPart);
        return new Need(projected, orderPart - (left - ofMinimum), minimumPart - ofMinimum, minimumOrNull);
    }

    public boolean isNothing() {
        return orderPart == 0 && minimumPart == 0;
    }
}
