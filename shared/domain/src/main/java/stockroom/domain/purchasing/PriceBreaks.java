package stockroom.domain.purchasing;

import java.util.List;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;

/** A price list of one article: breaks of one currency, each from a larger quantity than the one before. */
public record PriceBreaks(List<PriceBreak> breaks) {
    /** @throws IllegalArgumentException when empty, not ascending, from 0, or in two currencies */
    public PriceBreaks {
        breaks = List.copyOf(breaks);
        if (breaks.isEmpty() || breaks.get(0).from().isZero()) {
            throw new IllegalArgumentException("a price list begins at 1 unit or more");
        }
        for (int i = 1; i < breaks.size(); i++) {
            boolean ascending =
                    breaks.get(i).from().isMoreThan(breaks.get(i - 1).from());
            if (!ascending
                    || !breaks.get(i)
                            .unitPrice()
                            .currency()
                            .equals(breaks.get(0).unitPrice().currency())) {
                throw new IllegalArgumentException("price breaks ascend in one currency: " + breaks);
            }
        }
    }

    public static PriceBreaks flat(Money unitPrice) {
        return new PriceBreaks(List.of(new PriceBreak(Quantity.of(1), unitPrice)));
    }

    /** The smallest quantity that has a price. */
    public Quantity from() {
        return breaks.get(0).from();
    }

    /** Whether whoever must buy so many has no use for any break. */
    public boolean allBelow(Quantity moq) {
        return breaks.size() > 1 && moq.isMoreThan(breaks.get(breaks.size() - 1).from());
    }

    public String currency() {
        return breaks.get(0).unitPrice().currency();
    }

    /** The price of a unit when this many are bought; of fewer than {@link #from}, the first price. */
    public Money unitPriceOf(Quantity quantity) {
        Money price = breaks.get(0).unitPrice();
        for (PriceBreak each : breaks) {
            if (!each.from().isMoreThan(quantity)) {
                price = each.unitPrice();
            }
        }
        return price;
    }

    /** Whether so many units cost no more than a line may. */
    boolean hold(int units) {
        Quantity quantity = Quantity.of(units);
        return unitPriceOf(quantity).minorUnits() <= Money.MAX_TOTAL / Math.max(1, units);
    }

    /** @throws ArithmeticException beyond the range of long */
    Money costOf(Quantity quantity) {
        return unitPriceOf(quantity).times(quantity);
    }
}
