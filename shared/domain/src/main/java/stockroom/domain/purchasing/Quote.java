package stockroom.domain.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;

/**
 * What an offer would cost for a need, rounded to what its supplier sells (R34), or up to a price break that pays for itself (R35).
 *
 * @param quantity what is bought
 * @param unitPrice in the supplier's currency
 * @param cost of the quantity, in the shop's currency
 * @param exactUnitPrice in the shop's minor units, not rounded
 */
record Quote(Usable offered, Quantity quantity, Money unitPrice, Money cost, BigDecimal exactUnitPrice) {
    /** The order of choice (R37): total cost, the supplier's preference, unit price, id. No two quotes of one article are equal in it. */
    static final Comparator<Quote> CHEAPEST = Comparator.comparing(Quote::cost)
            .thenComparing(quote -> quote.supplier().preference())
            .thenComparing(Quote::exactUnitPrice)
            .thenComparing(quote -> quote.supplier().id());

    /** @throws ArithmeticException when the quantity or the cost is beyond what money holds */
    static Quote of(Need need, Usable offered, Rounding rounding, String currency) {
        PriceBreaks prices = offered.offer().prices();
        Quantity best = rounding.quantityFor(need, offered.offer());
        Money least = prices.costOf(best);
        for (Quantity more : rounding.breaksAbove(best, offered.offer())) {
            Money cost = prices.costOf(more);
            // R35: what costs no more in all is bought.
            if (cost.compareTo(least) <= 0) {
                best = more;
                least = cost;
            }
        }
        return exactly(best, offered, currency);
    }

    /** This quantity, whatever MOQ and pack say. */
    static Quote exactly(Quantity quantity, Usable offered, String currency) {
        PriceBreaks prices = offered.offer().prices();
        Money cost = prices.costOf(quantity);
        if (cost.minorUnits() > Money.MAX_TOTAL) {
            throw new ArithmeticException("a line of " + quantity + " for " + cost + " is more than a line may cost");
        }
        Money unitPrice = prices.unitPriceOf(quantity);
        return new Quote(
                offered,
                quantity,
                unitPrice,
                offered.rate().convert(cost, currency),
                offered.rate().exactly(unitPrice, currency));
    }

    Offer offer() {
        return offered.offer();
    }

    Supplier supplier() {
        return offered.supplier();
    }

    LocalDate arrival() {
        return offered.arrival();
    }

    /** What so many of its units are worth, in the shop's currency. */
    Money worthOf(int units) {
        return offered.rate().convert(unitPrice.times(Quantity.of(units)), cost.currency());
    }

    Considered as(Considered.Outcome outcome) {
        return new Considered(supplier().id(), outcome, new Considered.Quoted(quantity, unitPrice, cost, arrival()));
    }
}
