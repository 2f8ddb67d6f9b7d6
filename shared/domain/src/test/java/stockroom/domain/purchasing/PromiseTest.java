package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void R33_an_order_of_two_lines_was_promised_the_earlier_day_and_is_complete_on_the_later() {
        Promise mugs = new Promise("o1", MONDAY, MONDAY.plusDays(9));
        Promise pots = new Promise("o1", MONDAY.plusDays(1), MONDAY.plusDays(3));

        assertThat(mugs.and(pots)).isEqualTo(mugs).isEqualTo(pots.and(mugs));
        assertThat(mugs.and(pots).expected(MONDAY)).contains(MONDAY.plusDays(9));
    }

    @Test
    void R33_nobody_knows_the_day_of_what_is_not_on_its_way_or_overdue() {
        Promise mugs = new Promise("o1", MONDAY, MONDAY.plusDays(9));

        assertThat(mugs.and(new Promise("o1", MONDAY, null)).expected(MONDAY)).isEmpty();
        assertThat(mugs.expected(MONDAY.plusDays(9))).isPresent();
        assertThat(mugs.expected(MONDAY.plusDays(10))).isEmpty();
    }
}
