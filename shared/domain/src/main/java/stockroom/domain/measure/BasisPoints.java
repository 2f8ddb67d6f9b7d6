package stockroom.domain.measure;

/** A share in hundredths of a percent: 2000 is 20 %. From 0 to 10000. */
public record BasisPoints(int value) {
    public static final int MAX = 10_000;

    /** @throws IllegalArgumentException outside 0 to 10000 */
    public BasisPoints {
        if (value < 0 || value > MAX) {
            throw new IllegalArgumentException("basis points are 0 to 10000: " + value);
        }
    }

    /**
     * The tax that a gross amount contains: half-up(gross × bp ÷ (10000 + bp)), once per line (rulebook §0).
     *
     * @throws ArithmeticException when gross is beyond {@link Money#MAX_TOTAL} by so much that the product leaves a long
     */
    public Money within(Money gross) {
        long divisor = (long) MAX + value;
        long twice = Math.multiplyExact(Math.multiplyExact(gross.minorUnits(), (long) value), 2L);
        return Money.of(Math.floorDiv(twice + divisor, 2 * divisor), gross.currency());
    }
}
