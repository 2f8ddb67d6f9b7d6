package stockroom.domain.purchasing;

import stockroom.domain.measure.Quantity;

/** How a need becomes a quantity that a supplier sells (R34): raised to the MOQ, then brought to whole packs. */
public enum Rounding {
    /** Always up to whole packs. */
    UP {
        @Override
        long toPacks(long units, long pack, long atLeast) {
            return up(units, pack);
        }
    },
    /** {@code neverExceedTarget}: down to whole packs, unless that falls below the order part or the MOQ. */
    DOWN_TO_TARGET {
        @Override
        long toPacks(long units, long pack, long atLeast) {
            long down = units / pack * pack;
            return down < atLeast ? up(units, pack) : down;
        }
    };

    /** @throws ArithmeticException beyond the range of int */
    public Quantity quantityFor(Need need, Offer offer) {
        long raised = Math.max(need.units(), offer.least());
        return Quantity.of(
                Math.toIntExact(toPacks(raised, offer.pack().units(), Math.max(need.orderPart(), offer.least()))));
    }

    abstract long toPacks(long units, long pack, long atLeast);

    private static long up(long units, long pack) {
        return (units + pack - 1) / pack * pack;
    }
}
