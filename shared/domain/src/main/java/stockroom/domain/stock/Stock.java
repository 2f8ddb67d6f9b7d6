package stockroom.domain.stock;

/**
 * The counters of a position (rulebook §0). Always {@code onHand = reserved + available + allocating}.
 *
 * @param onHand units physically there
 * @param reserved units promised to orders
 * @param available units free to promise, never below 0
 * @param allocating units that came back or arrived and are on their way to whoever waits; below 0, units that a stock count found missing and
 *     that are still to be taken from reservations
 * @param committed unreserved units of open orders that are CONFIRMED or PAID
 * @param uncommitted unreserved units of the other open orders; whether they are bought is for {@link BuyOn} to say
 * @param version raised by every change of the position
 */
public record Stock(
        int onHand, int reserved, int available, int allocating, int committed, int uncommitted, long version) {
    /** The most demand that a position may gather: what lies beyond is no order, and every sum over it still fits an int. */
    public static final int MOST_DEMAND = 1_000_000_000;

    public static final Stock NONE = new Stock(0, 0, 0, 0, 0, 0, 0);

    /** @throws IllegalArgumentException when the counters contradict each other */
    public Stock {
        if (onHand != reserved + available + allocating
                || onHand < 0
                || reserved < 0
                || available < 0
                || committed < 0
                || uncommitted < 0) {
            throw new IllegalArgumentException("stock doesn't add up: on hand " + onHand + ", reserved " + reserved
                    + ", available " + available + ", allocating " + allocating + ", committed " + committed
                    + ", uncommitted " + uncommitted);
        }
    }

    /** All demand, buying and waiting. */
    public int demand() {
        return committed + uncommitted;
    }
}
