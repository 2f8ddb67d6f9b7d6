package stockroom.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class SampleCalendarTest {
    @Test
    void the_samples_last_day_is_today_in_the_shops_zone() {
        SampleCalendar calendar = SampleCalendar.endingToday(Instant.parse("2026-07-01T23:30:00Z"));

        assertThat(calendar.date(LocalDateTime.of(2010, 12, 20, 16, 11))).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(calendar.date(LocalDateTime.of(2010, 12, 1, 8, 26))).isEqualTo(LocalDate.of(2026, 6, 13));
    }

    @Test
    void the_time_of_day_is_kept_in_summer_too() {
        SampleCalendar calendar = SampleCalendar.endingToday(Instant.parse("2026-07-01T12:00:00Z"));

        assertThat(calendar.instant(LocalDateTime.of(2010, 12, 20, 16, 11)))
                .isEqualTo(Instant.parse("2026-07-01T15:11:00Z"));
    }

    @Test
    void with_the_files_weekdays_it_ends_on_the_last_monday() {
        for (int day = 2; day <= 8; day++) {
            SampleCalendar calendar = SampleCalendar.keepingWeekdays(Instant.parse("2026-11-0" + day + "T12:00:00Z"));

            assertThat(calendar.date(LocalDateTime.of(2010, 12, 20, 16, 11))).isEqualTo(LocalDate.of(2026, 11, 2));
            assertThat(calendar.inFile(LocalDate.of(2026, 11, 2))).isEqualTo(LocalDate.of(2010, 12, 20));
        }
    }
}
