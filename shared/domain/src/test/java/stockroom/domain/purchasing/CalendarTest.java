package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void R44_13_59_59_goes_today_and_14_00_00_the_next_order_day() {
        Calendar calendar = calendar(WEEKDAYS, "14:00");

        assertThat(calendar.orderDay(kyiv("2026-11-19T13:59:59"))).contains(LocalDate.of(2026, 11, 19));
        assertThat(calendar.orderDay(kyiv("2026-11-19T14:00:00"))).contains(FRIDAY);
        assertThat(calendar.nextCutOff(kyiv("2026-11-19T14:00:00"))).contains(kyiv("2026-11-20T14:00:00"));
    }

    @Test
    void R44_friday_14_01_two_days_monday_holiday_goes_on_tuesday_and_is_ready_on_thursday() {
        Calendar calendar = calendar(WEEKDAYS, "14:00", FRIDAY.plusDays(3));

        LocalDate orderDay = calendar.orderDay(kyiv("2026-11-20T14:01:00")).orElseThrow();

        assertThat(orderDay).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(calendar.ready(orderDay, 2)).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void R44_the_cut_off_is_the_suppliers_clock() {
        Calendar calendar = new Calendar(ZoneId.of("Asia/Shanghai"), WEEKDAYS, LocalTime.of(14, 0), Set.of(), 0);

        // 14:00 in Shanghai is 08:00 in Kyiv.
        assertThat(calendar.orderDay(kyiv("2026-11-19T07:59:59"))).contains(LocalDate.of(2026, 11, 19));
        assertThat(calendar.orderDay(kyiv("2026-11-19T08:00:00"))).contains(FRIDAY);
    }

    @Test
    void R44_a_weekend_is_no_lead_time_and_no_lead_time_is_the_order_day_itself() {
        Calendar calendar = calendar(WEEKDAYS, "14:00");

        assertThat(calendar.ready(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(calendar.ready(FRIDAY, 0)).isEqualTo(FRIDAY);
        assertThat(calendar.ready(LocalDate.of(2026, 11, 10), 15)).isEqualTo(LocalDate.of(2026, 12, 1));
    }

    @Test
    void R44_a_cut_off_in_the_gap_of_a_clock_change_is_as_much_later_as_the_gap_is_long() {
        // On 29 March 2026 the clocks of Kyiv go from 03:00 to 04:00; on 25 October from 04:00 back to 03:00.
        Calendar calendar = calendar(Set.of(DayOfWeek.SUNDAY), "03:30");

        assertThat(calendar.cutOff(LocalDate.of(2026, 3, 29))).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(calendar.cutOff(LocalDate.of(2026, 10, 25))).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void R44_whose_every_order_day_is_a_holiday_for_a_year_takes_no_orders_until_the_end_comes_into_sight() {
        Set<LocalDate> mondays = Stream.iterate(LocalDate.of(2026, 11, 23), day -> day.plusWeeks(1))
                .limit(53)
                .collect(Collectors.toSet());
        Calendar calendar = new Calendar(KYIV, Set.of(DayOfWeek.MONDAY), LocalTime.of(14, 0), mondays, 2);

        assertThat(calendar.orderDay(kyiv("2026-11-20T10:00:00"))).isEmpty();
        assertThat(calendar.nextCutOff(kyiv("2026-11-20T10:00:00"))).isEmpty();
        assertThat(calendar.changesAfter(kyiv("2026-11-20T10:00:00"))).isEqualTo(kyiv("2026-11-21T00:00:00"));
        assertThat(calendar.orderDay(kyiv("2026-12-01T10:00:00"))).contains(LocalDate.of(2027, 11, 29));
    }

    @Test
    void R52_what_is_needed_on_1_december_and_takes_15_working_days_is_called_for_the_last_time_on_10_november() {
        Calendar daily = calendar(WEEKDAYS, "14:00");
        Calendar mondays = calendar(Set.of(DayOfWeek.MONDAY), "14:00");

        // From the cut-off of the 9th on, an order goes on the 10th.
        assertThat(daily.lastCall(LocalDate.of(2026, 12, 1), 15)).contains(kyiv("2026-11-09T14:00:00"));
        assertThat(mondays.lastCall(LocalDate.of(2026, 12, 1), 15)).contains(kyiv("2026-11-02T14:00:00"));
    }

    @Property
    void R52_from_the_last_call_to_the_cut_off_after_it_an_order_still_comes_in_time_and_a_later_one_does_not(
            @ForAll @IntRange(max = 25) int leadTime,
            @ForAll @IntRange(max = 400) int needed,
            @ForAll Set<DayOfWeek> orderDays,
            @ForAll Set<@IntRange(max = 400) Integer> holidays) {
        Set<DayOfWeek> days = orderDays.isEmpty() ? WEEKDAYS : orderDays;
        LocalDate first = LocalDate.of(2026, 1, 1);
        Calendar calendar = new Calendar(
                KYIV,
                days,
                LocalTime.of(14, 0),
                holidays.stream().map(first::plusDays).collect(Collectors.toSet()),
                leadTime);
        LocalDate date = first.plusDays(needed);

        calendar.lastCall(date, leadTime).ifPresent(from -> {
            LocalDate last = calendar.orderDay(from).orElseThrow();
            LocalDate after = calendar.orderDay(calendar.cutOff(last)).orElseThrow();
            assertThat(calendar.ready(last, leadTime)).isBeforeOrEqualTo(date);
            assertThat(calendar.ready(after, leadTime)).isAfter(date);
        });
    }

    private static Calendar calendar(Set<DayOfWeek> orderDays, String cutOff, LocalDate... holidays) {
        return new Calendar(KYIV, orderDays, LocalTime.parse(cutOff), Set.of(holidays), 2);
    }

    private static Instant kyiv(String local) {
        return LocalDateTime.parse(local).atZone(KYIV).toInstant();
    }
}
