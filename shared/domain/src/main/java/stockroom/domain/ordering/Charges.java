package stockroom.domain.ordering;

import stockroom.domain.measure.Money;

/** What comes on top of the goods, and what is taken off. */
public record Charges(Money delivery, Money fees, Money discount) {
    public static Charges none(String currency) {
        Money zero = Money.zero(currency);
        return new Charges(zero, zero, zero);
    }

    /** The order's total (I9): goods + delivery + fees − discount. */
    Money totalWith(Money goods) {
        return goods.plus(delivery).plus(fees).minus(discount);
    }
}
