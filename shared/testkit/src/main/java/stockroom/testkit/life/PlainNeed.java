package stockroom.testkit.life;

import java.util.Optional;

/**
 * What must be bought for a position (R30, R42), computed the plain way.
 *
 * @param orders units that orders need and nothing covers
 * @param minimum units that bring the position back to its target
 */
record PlainNeed(long orders, long minimum) {
    static PlainNeed of(long free, long buying, long incoming, Optional<KnownStock.Level> minimum) {
        long covered = Math.max(0, free) + incoming;
        long orders = Math.max(0, buying - covered);
        long projected = free - buying + incoming;
        if (minimum.isEmpty() || projected >= minimum.get().units()) {
            return new PlainNeed(orders, 0);
        }
        long toTarget = minimum.get().target() - projected;
        return new PlainNeed(orders, Math.max(0, toTarget - orders));
    }

    /** With units left out, those of the minimum first (R40). */
    PlainNeed without(long left) {
        long ofMinimum = Math.min(left, minimum);
        return new PlainNeed(Math.max(0, orders - (left - ofMinimum)), minimum - ofMinimum);
    }

    long units() {
        return orders + minimum;
    }

    /**
     * The quantity that an offer makes of it (R34).
     *
     * @param least the offer's MOQ, or where its prices begin
     */
    long rounded(long least, long pack, ShopPlan.Rounding rounding) {
        long wanted = Math.max(units(), least);
        long down = wanted / pack * pack;
        long up = down == wanted ? wanted : down + pack;
        boolean mayGoDown = rounding == ShopPlan.Rounding.NEVER_EXCEED_TARGET && down >= Math.max(orders, least);
        return mayGoDown ? down : up;
    }
}
