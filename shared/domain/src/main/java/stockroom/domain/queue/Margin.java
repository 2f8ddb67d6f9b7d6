package stockroom.domain.queue;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;

/**
 * What the shop earns on an order's goods: (sale − purchase price) ÷ sale (R26), in whole percent, rounded down. Delivery, fees and discount are
 * no goods. It is unknown as soon as one article's purchase price is (R27).
 *
 * @param percentOrNull from −100 to 100; null where it is unknown
 * @param unpricedOrNull the first article whose purchase price nobody knows; null where the margin is known, or nothing is sold
 */
public record Margin(
        @Nullable Integer percentOrNull, @Nullable Sku unpricedOrNull) {
    /** Where nobody looked yet, or nothing is sold. */
    public static final Margin UNKNOWN = new Margin(null, null);

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    /** A loss beyond the price itself counts like the price: a mistyped purchase price must not bury an order. */
    private static final int LEAST = -100;

    public static Margin of(int percent) {
        return new Margin(percent, null);
    }

    public static Margin unknown(Sku unpriced) {
        return new Margin(null, unpriced);
    }

    /** @param purchasePrices of one unit in the shop's currency, as far as they are known */
    public static Margin of(Order order, Map<Sku, Money> purchasePrices) {
        BigInteger sale = BigInteger.ZERO;
        BigInteger cost = BigInteger.ZERO;
        for (OrderLine line : order.lines()) {
            Money price = purchasePrices.get(line.sku());
            if (price == null || !price.currency().equals(order.currency())) {
                return unknown(line.sku());
            }
            sale = sale.add(BigInteger.valueOf(line.gross().minorUnits()));
            cost = cost.add(BigInteger.valueOf(price.minorUnits())
                    .multiply(BigInteger.valueOf(line.quantity().units())));
        }
        return sale.signum() == 0 ? UNKNOWN : of(percent(sale, cost));
    }

    /** Of one unit. */
    public static Margin of(Money price, Money purchasePrice) {
        return price.isZero()
                ? UNKNOWN
                : of(percent(BigInteger.valueOf(price.minorUnits()), BigInteger.valueOf(purchasePrice.minorUnits())));
    }

    private static int percent(BigInteger sale, BigInteger cost) {
        BigInteger[] parts = sale.subtract(cost).multiply(HUNDRED).divideAndRemainder(sale);
        BigInteger down = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return down.max(BigInteger.valueOf(LEAST)).intValue();
    }

    public Optional<Integer> percent() {
        return Optional.ofNullable(percentOrNull);
    }

    public Optional<Sku> unpriced() {
        return Optional.ofNullable(unpricedOrNull);
    }
}
