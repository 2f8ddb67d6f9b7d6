package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A supplier in Kyiv that takes orders on Mondays and Thursdays until 14:00. */
class DispatchClockTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Calendar CALENDAR =
            new Calendar(KYIV, Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalTime.of(14, 0), Set.of(), 2);
    private static final DispatchClock CLOCK = new DispatchClock(CALENDAR, Duration.ofMinutes(15));
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void R45_a_draft_is_due_15_minutes_before_the_cut_off_and_not_a_moment_earlier() {
        assertThat(CLOCK.due(at("2026-11-23T13:44:59"), Optional.of(THURSDAY))).isEmpty();
        assertThat(CLOCK.due(at("2026-11-23T13:45:00"), Optional.of(THURSDAY)))
                .contains(new DispatchClock.Round(MONDAY, DispatchClock.Window.OPEN, at("2026-11-23T13:45:00"), null));
        assertThat(CLOCK.due(at("2026-11-23T13:59:59"), Optional.of(THURSDAY)))
                .map(DispatchClock.Round::handles)
                .contains(MONDAY);
    }

    @Test
    void R45_an_order_day_that_was_dealt_with_is_not_due_again() {
        assertThat(CLOCK.due(at("2026-11-23T13:50:00"), Optional.of(MONDAY))).isEmpty();
        assertThat(CLOCK.due(at("2026-11-23T14:10:00"), Optional.of(MONDAY))).isEmpty();
    }

    @Test
    void R45_after_a_missed_cut_off_what_stood_before_it_is_late_and_nothing_else_is_due() {
        DispatchClock.Round round =
                CLOCK.due(at("2026-11-23T14:00:00"), Optional.of(THURSDAY)).orElseThrow();

        assertThat(round.handles()).isEqualTo(MONDAY);
        assertThat(round.window()).isEqualTo(DispatchClock.Window.CLOSED);
        assertThat(round.concerns(at("2026-11-23T13:59:59"))).isTrue();
        assertThat(round.isLate(at("2026-11-23T13:59:59"))).isTrue();
        assertThat(round.concerns(at("2026-11-23T14:00:00"))).isFalse();
    }

    @Test
    void R45_in_the_next_window_a_draft_that_missed_a_cut_off_goes_and_is_late() {
        DispatchClock.Round round =
                CLOCK.due(at("2026-11-23T13:50:00"), Optional.empty()).orElseThrow();

        assertThat(round.handles()).isEqualTo(MONDAY);
        assertThat(round.concerns(at("2026-11-20T09:00:00"))).isTrue();
        assertThat(round.isLate(at("2026-11-20T09:00:00"))).isFalse();
        assertThat(round.isLate(at("2026-11-19T13:00:00"))).isTrue();
    }

    @Test
    void R45_the_next_tick_with_work_is_the_next_margin_before_a_cut_off() {
        assertThat(CLOCK.next(at("2026-11-20T09:00:00"), Optional.of(THURSDAY))).contains(at("2026-11-23T13:45:00"));
        assertThat(CLOCK.next(at("2026-11-23T13:50:00"), Optional.of(MONDAY))).contains(at("2026-11-26T13:45:00"));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(KYIV).toInstant();
    }
}
