package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The reference model orders and waits as the rulebook's examples do. */
class PlainClockTest {
    private final PlainClock clock = new PlainClock(Bodies.read("{\"timeZone\": \"Europe/Kyiv\", \"cutOff\": \"14:00\","
            + " \"orderDays\": [\"MON\", \"TUE\", \"WED\", \"THU\", \"FRI\"], \"holidays\": [\"2026-11-23\"]}"));

    @Test
    void R44_friday_14_01_two_days_monday_holiday_is_ready_on_thursday() {
        assertThat(clock.arrival(Instant.parse("2026-11-20T12:01:00Z"), 2)).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void R44_13_59_59_goes_today_and_14_00_00_the_next_order_day() {
        assertThat(clock.arrival(Instant.parse("2026-11-19T11:59:59Z"), 0)).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(clock.arrival(Instant.parse("2026-11-19T12:00:00Z"), 0)).isEqualTo(LocalDate.of(2026, 11, 20));
    }
}
