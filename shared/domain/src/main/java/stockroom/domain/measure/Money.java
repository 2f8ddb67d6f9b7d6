package stockroom.domain.measure;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in minor units of one currency (ISO 4217): 129900 UAH is 1,299.00 hryvnia. May be negative where a balance may.
 *
 * @param minorUnits the amount in minor units
 * @param currency three capital letters
 */
public record Money(long minorUnits, String currency) implements Comparable<Money> {
    /** The largest unit price accepted: a hundred million of a currency with two decimals. */
    public static final long MAX_UNIT_PRICE = 10_000_000_000L;

    /** The largest line, delivery price, fee, discount or order total accepted. A tax on it still fits a long (R11: overflow nowhere). */
    public static final long MAX_TOTAL = 100_000_000_000_000L;

    private static final int USUAL_DECIMALS = 2;

    /** @throws IllegalArgumentException when the currency isn't three capital letters */
    public Money {
        if (!isCurrency(currency)) {
            throw new IllegalArgumentException("a currency is three capital letters: " + currency);
        }
    }

    public static boolean isCurrency(String code) {
        return code.length() == 3 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    public static Money of(long minorUnits, String currency) {
        return new Money(minorUnits, currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /** @throws IllegalArgumentException for another currency; @throws ArithmeticException beyond the range of long */
    public Money plus(Money other) {
        return new Money(Math.addExact(minorUnits, same(other).minorUnits), currency);
    }

    /** @throws IllegalArgumentException for another currency; @throws ArithmeticException beyond the range of long */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(minorUnits, same(other).minorUnits), currency);
    }

    /** @throws ArithmeticException beyond the range of long */
    public Money times(Quantity quantity) {
        return new Money(Math.multiplyExact(minorUnits, (long) quantity.units()), currency);
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    /** Decimals of a currency's own unit, 2 for a hryvnia's hundred kopiykas; 2, too, where nobody knows the currency. */
    public static int decimalsOf(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return USUAL_DECIMALS;
        }
    }

    /** In the currency's own units, as a person writes it: 100.00 UAH. */
    public String inWords() {
        return BigDecimal.valueOf(minorUnits, decimalsOf(currency)).toPlainString() + " " + currency;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minorUnits, same(other).minorUnits);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("one sum, two currencies: " + currency + " and " + other.currency);
        }
        return other;
    }

    @Override
    public String toString() {
        return minorUnits + " " + currency;
    }
}
