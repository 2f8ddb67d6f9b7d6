package stockroom.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinimumPlanTest {
    private static final Minimum TEN = new Minimum(10, 50);
    private static final Minimum FORTY = new Minimum(40, 40);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);

    @Test
    void R52_a_season_counts_from_its_first_day_to_its_last() {
        MinimumPlan plan = new MinimumPlan(TEN, List.of(season(DECEMBER, JANUARY.minusDays(1))));

        assertThat(plan.on(DECEMBER.minusDays(1))).isEqualTo(TEN);
        assertThat(plan.on(DECEMBER)).isEqualTo(FORTY);
        assertThat(plan.on(JANUARY.minusDays(1))).isEqualTo(FORTY);
        assertThat(plan.on(JANUARY)).isEqualTo(TEN);
        assertThat(plan.changesAfter(DECEMBER.minusDays(1))).containsExactly(DECEMBER, JANUARY);
        assertThat(plan.changesAfter(DECEMBER)).containsExactly(JANUARY);
        assertThat(plan.nextChangeAfter(JANUARY)).isEmpty();
    }

    @Test
    void R52_a_season_that_follows_another_of_the_same_minimum_changes_nothing() {
        MinimumPlan plan = new MinimumPlan(
                TEN, List.of(season(JANUARY, JANUARY.plusDays(9)), season(DECEMBER, JANUARY.minusDays(1))));

        assertThat(plan.changesAfter(DECEMBER)).containsExactly(JANUARY.plusDays(10));
    }

    @Test
    void R52_no_day_is_in_two_seasons() {
        assertThatThrownBy(() -> new MinimumPlan(TEN, List.of(season(DECEMBER, JANUARY), season(JANUARY, JANUARY))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Season season(LocalDate from, LocalDate to) {
        return new Season(from, to, FORTY);
    }
}
