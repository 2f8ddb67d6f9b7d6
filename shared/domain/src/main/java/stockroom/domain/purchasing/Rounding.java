package stockroom.domain.purchasing;

import java.util.List;
import stockroom.domain.measure.Quantity;

/** How a need becomes a quantity that a supplier sells (R34): raised to the MOQ, then brought to whole packs. */
public enum Rounding {
    /** Always up to whole packs. */
    UP {
        @Override
        long toPacks(long units, long pack, long atLeast) {
            return up(units, pack);
        }

        @Override
        List<Quantity> breaksAbove(Quantity bought, Offer offer) {
            return offer.prices().breaks().stream()
                    .map(PriceBreak::from)
                    .filter(from -> from.isMoreThan(bought))
                    .map(from -> Quantity.of(
                            Math.toIntExact(up(from.units(), offer.pack().units()))))
                    .toList();
        }
    },
    /** {@code neverExceedTarget}: down to whole packs, unless that falls below the order part or the MOQ. */
    DOWN_TO_TARGET {
        @Override
        long toPacks(long units, long pack, long atLeast) {
            long down = units / pack * pack;
            return down < atLeast ? up(units, pack) : down;
        }

        /** The most whole packs that don't exceed the target are bought already. */
        @Override
        List<Quantity> breaksAbove(Quantity bought, Offer offer) {
            return List.of();
        }
    };

    /** @throws ArithmeticException beyond the range of int */
    public Quantity quantityFor(Need need, Offer offer) {
        long raised = Math.max(need.units(), offer.least());
        return Quantity.of(
                Math.toIntExact(toPacks(raised, offer.pack().units(), Math.max(need.orderPart(), offer.least()))));
    }

    /** The quantities in whole packs that reach a price break above what is bought anyhow, which is at least the MOQ (R35). */
    abstract List<Quantity> breaksAbove(Quantity bought, Offer offer);

    abstract long toPacks(long units, long pack, long atLeast);

    private static long up(long units, long pack) {
        return (units + pack - 1) / pack * pack;
    }
}
