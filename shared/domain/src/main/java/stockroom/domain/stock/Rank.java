package stockroom.domain.stock;

import java.util.Comparator;

/**
 * Who is served first (R41): buying before waiting, paid first, then the earlier promise, the older order, the smaller id. The comparators
 * order the demand of one position, whose lines all share one {@link BuyOn}.
 */
public final class Rank {
    private static final Comparator<Demand> AMONG_EQUALS = Comparator.comparing((Demand d) -> !d.paid())
            .thenComparing(Demand::promise)
            .thenComparing(Demand::placedAt)
            .thenComparing(Demand::orderId)
            // Lines are numbered from 1 (R3): the tenth comes behind the second.
            .thenComparing(Demand::lineId, Comparator.comparingInt(String::length))
            .thenComparing(Demand::lineId);
    private static final Comparator<Demand> COMMITTED_FIRST =
            Comparator.comparing((Demand d) -> !d.committed()).thenComparing(AMONG_EQUALS);

    private Rank() {}

    /** First served first. With {@link BuyOn#INTAKE} everything buys, so being committed makes no difference. */
    public static Comparator<Demand> under(BuyOn buyOn) {
        return buyOn == BuyOn.INTAKE ? AMONG_EQUALS : COMMITTED_FIRST;
    }
}
