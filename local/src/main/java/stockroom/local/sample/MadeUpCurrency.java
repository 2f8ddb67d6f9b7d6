package stockroom.local.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** What a made-up supplier is paid in, and what that costs in pounds: made up around what it roughly did in 2026. */
enum MadeUpCurrency {
    GBP("1"),
    EUR("0.8600"),
    USD("0.7500");

    /** A day's rate lies within 2 % of the usual one. */
    private static final int SWING_PERMILLE = 20;

    private static final int DECIMALS = 4;

    private final BigDecimal usual;

    MadeUpCurrency(String usual) {
        this.usual = new BigDecimal(usual);
    }

    /** Pounds for one unit of it on that day of the file. */
    BigDecimal rate(LocalDate day) {
        int permille = 1_000 + Draw.between(-SWING_PERMILLE, SWING_PERMILLE, "rate of " + this, day.toString());
        return this == GBP
                ? usual
                : usual.multiply(BigDecimal.valueOf(permille, 3)).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** So many pence in its own hundredths, at the usual rate; never less than one. */
    long hundredths(long pence) {
        return Math.max(
                1,
                BigDecimal.valueOf(pence).divide(usual, 0, RoundingMode.HALF_UP).longValueExact());
    }

    /** So many of its hundredths in pence, at a rate. */
    static long pence(long hundredths, BigDecimal rate) {
        return BigDecimal.valueOf(hundredths)
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
