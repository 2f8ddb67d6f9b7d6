package stockroom.domain.purchasing;

import java.util.Comparator;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;

/** What an offer would cost for a need, rounded to what its supplier sells. */
record Quote(Offer offer, Supplier supplier, Quantity quantity, Money unitPrice, Money total) {
    /** The order of choice (R37): total cost, the supplier's preference, unit price, id. No two quotes of one article are equal in it. */
    static final Comparator<Quote> CHEAPEST = Comparator.comparing(Quote::total)
            .thenComparing(quote -> quote.supplier.preference())
            .thenComparing(Quote::unitPrice)
            .thenComparing(quote -> quote.supplier.id());

    /** @throws ArithmeticException when the quantity or the cost is beyond what money holds */
    static Quote of(Need need, Offer offer, Supplier supplier, Rounding rounding) {
        Quantity quantity = rounding.quantityFor(need, offer);
        Money unitPrice = offer.prices().unitPriceOf(quantity);
        Money total = unitPrice.times(quantity);
        if (total.minorUnits() > Money.MAX_TOTAL) {
            throw new ArithmeticException(
                    "a line of " + quantity + " at " + unitPrice + " is more than a line may cost");
        }
        return new Quote(offer, supplier, quantity, unitPrice, total);
    }
}
