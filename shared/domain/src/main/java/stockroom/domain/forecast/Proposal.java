package stockroom.domain.forecast;

import java.util.Locale;
import stockroom.domain.measure.Quantity;
import stockroom.domain.purchasing.Wait;

/**
 * A minimum and a target that past demand speaks for.
 *
 * @param minimum what is ordered while goods are awaited, and the safety
 * @param target the minimum and a week's demand: who orders up to it orders about once a week
 * @param safety units against days on which more is ordered than usual
 */
public record Proposal(int minimum, int target, int safety) {
    /** Of a normal distribution, 19 in 20 lie below the mean and so many deviations: 1 delivery in 20 finds an empty shelf. */
    private static final double DEVIATIONS = 1.65;

    private static final int WEEK = 7;

    static Proposal of(Mean usual, Wait wait) {
        long safety = (long) Math.ceil(DEVIATIONS * usual.deviation() * Math.sqrt(wait.days()));
        long minimum = usual.unitsIn(wait.days()) + safety;
        return new Proposal(keepable(minimum), keepable(minimum + usual.unitsIn(WEEK)), keepable(safety));
    }

    String words(Mean usual, Wait wait) {
        return String.format(
                Locale.ROOT,
                "Goods of %s may take %d days: who misses their next cut-off orders on %s and has them on %s. "
                        + "Minimum %d: %d units ordered meanwhile at %s a day, and %d against busier days"
                        + " (%.2f deviations of %.2f units for each day waited). Target %d: a week's demand more.",
                wait.supplier(),
                wait.days(),
                wait.orderDay(),
                wait.arrival(),
                minimum,
                minimum - safety,
                usual.perDay(),
                safety,
                DEVIATIONS,
                usual.deviation(),
                target);
    }

    private static int keepable(long units) {
        return (int) Math.min(units, Quantity.MAX);
    }
}
