package stockroom.domain.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What was ordered of an article in some days.
 *
 * @param days how many, at least 1
 * @param units in all of them
 * @param busyDays on which anything was ordered
 * @param deviation standard deviation of a day's units
 */
public record Mean(int days, long units, int busyDays, double deviation) {
    /** Units a day, to two decimals. */
    public BigDecimal perDay() {
        return BigDecimal.valueOf(units).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }

    boolean isMoreThan(Mean other) {
        return units * other.days > other.units * days;
    }

    /** Units to expect in so many days, rounded up. */
    long unitsIn(int someDays) {
        return (units * someDays + days - 1) / days;
    }

    /** Whole days that so many units last; nothing lasts no day. */
    long daysOf(long stock) {
        return Math.max(0, stock) * days / units;
    }
}
