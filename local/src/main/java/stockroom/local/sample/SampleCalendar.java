package stockroom.local.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Moves the file's days so that its last one falls on today; the time of day stays what it was. */
final class SampleCalendar {
    /** Where the shop of the file stands. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final LocalDate LAST_DAY = LocalDate.of(2010, 12, 20);

    private final long days;

    SampleCalendar(Instant now) {
        this.days = ChronoUnit.DAYS.between(LAST_DAY, now.atZone(ZONE).toLocalDate());
    }

    Instant instant(LocalDateTime ofFile) {
        return ofFile.plusDays(days).atZone(ZONE).toInstant();
    }

    LocalDate date(LocalDateTime ofFile) {
        return ofFile.toLocalDate().plusDays(days);
    }
}
