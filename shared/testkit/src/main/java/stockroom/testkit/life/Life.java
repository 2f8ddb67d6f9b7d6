package stockroom.testkit.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Some days of one shop, drawn from a seed.
 *
 * @param opening what the owner does first, in this order, each when the one before is done
 * @param steps what happens afterwards, by time
 */
record Life(long seed, int days, Instant start, ShopPlan plan, List<Act> opening, List<Step> steps) {
    /** A life is at most so long. */
    static final int DAYS = 20;

    private static final LocalTime OPENS = LocalTime.of(5, 0);
    static final LocalDate YEAR = LocalDate.of(2026, 9, 1);
    static final int DAYS_OF_A_SEASON = 240;

    /** Clocks change in both zones within such a life: Europe on 25 October and 28 March, America a week later and two earlier. */
    private static final List<LocalDate> CLOCK_CHANGES = List.of(
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2027, 3, 28),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2027, 3, 14));

    Life {
        opening = List.copyOf(opening);
        steps = List.copyOf(steps);
    }

    static Life of(long seed, int days) {
        Dice dice = new Dice(seed);
        LocalDate first = dice.inPercent(50)
                ? dice.oneOf(CLOCK_CHANGES).minusDays(dice.between(1, DAYS - 2))
                : YEAR.plusDays(dice.between(0, DAYS_OF_A_SEASON));
        Instant start = first.atTime(OPENS).toInstant(ZoneOffset.UTC);
        ShopPlan plan = ShopPlan.drawnBy(dice);
        Days written = new Days(dice, plan, start);
        for (int day = 0; day < days; day++) {
            written.add(day);
        }
        return new Life(seed, days, start, plan, new Opening(plan, dice).acts(), written.steps());
    }

    Life withSteps(List<Step> others) {
        return new Life(seed, days, start, plan, opening, others);
    }

    /** The steps of some ids alone. */
    Life only(List<Integer> ids) {
        List<Step> kept = new ArrayList<>(steps);
        kept.removeIf(step -> !ids.contains(step.id()));
        return withSteps(kept);
    }
}
