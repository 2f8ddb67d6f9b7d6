package stockroom.domain.stock;

import stockroom.domain.measure.Quantity;

/**
 * What a stock count does to a position. Units found are free only where nobody waits, units missing are first those that nobody was
 * promised; what is missing beyond that stands below 0 in {@code allocating} until it is taken from the reservations last in rank (R50, R56).
 *
 * @param counted units that are physically there
 * @param onHand the difference to what was on hand
 * @param available how many of it change what is free
 * @param allocating how many of it are on their way to or from orders
 */
public record StockCount(int counted, int onHand, int available, int allocating) {
    public static StockCount of(Stock stock, Quantity counted) {
        int delta = counted.units() - stock.onHand();
        if (delta < 0) {
            int free = Math.min(stock.available(), -delta);
            return new StockCount(counted.units(), delta, -free, delta + free);
        }
        boolean nobodyWaits = stock.demand() == 0 && stock.allocating() >= 0;
        return nobodyWaits
                ? new StockCount(counted.units(), delta, delta, 0)
                : new StockCount(counted.units(), delta, 0, delta);
    }

    /** The position afterwards. */
    public Stock appliedTo(Stock stock) {
        return new Stock(
                stock.onHand() + onHand,
                stock.reserved(),
                stock.available() + available,
                stock.allocating() + allocating,
                stock.committed(),
                stock.uncommitted(),
                stock.version() + 1);
    }
}
