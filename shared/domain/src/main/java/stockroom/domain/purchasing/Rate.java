package stockroom.domain.purchasing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import stockroom.domain.measure.Money;

/**
 * What a currency costs (R39).
 *
 * @param date the day for which somebody said so
 * @param value units of the shop's currency for one unit of this one, above 0
 */
public record Rate(String currency, LocalDate date, BigDecimal value) {
    /** How old the latest rate may be for a price in its currency to count: {@code P7D} (R39). */
    public static final int MAX_AGE_DAYS = 7;

    /** @throws IllegalArgumentException when it isn't above 0 */
    public Rate {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a rate is above 0: " + value);
        }
    }

    /** The shop's own currency costs itself. */
    static Rate ofOwn(String currency, LocalDate today) {
        return new Rate(currency, today, BigDecimal.ONE);
    }

    /**
     * An amount of this currency in another one's minor units, half of one rounded up.
     *
     * @throws ArithmeticException beyond the range of long
     */
    public Money convert(Money amount, String into) {
        return into.equals(currency)
                ? amount
                : Money.of(
                        exactly(amount, into).setScale(0, RoundingMode.HALF_UP).longValueExact(), into);
    }

    /** The same without rounding. */
    BigDecimal exactly(Money amount, String into) {
        return value.multiply(BigDecimal.valueOf(amount.minorUnits()))
                .movePointRight(Money.decimalsOf(into) - Money.decimalsOf(currency));
    }

    /** The last day on which a price may count by it. */
    LocalDate lastDay() {
        return date.plusDays(MAX_AGE_DAYS);
    }
}
