package stockroom.local.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Moves the file's days to where they are lived; the time of day stays what it was. */
final class SampleCalendar {
    /** Where the shop of the file stands. */
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final LocalDate LAST_DAY = LocalDate.of(2010, 12, 20);

    private static final int DAYS_OF_WEEK = 7;

    private final long days;

    private SampleCalendar(long days) {
        this.days = days;
    }

    /** The file's last day falls on today. */
    static SampleCalendar endingToday(Instant now) {
        return new SampleCalendar(
                ChronoUnit.DAYS.between(LAST_DAY, now.atZone(ZONE).toLocalDate()));
    }

    /** The same with the file's own weekdays: it ends on the last Monday until today, so that suppliers' weeks are alike at every start. */
    static SampleCalendar keepingWeekdays(Instant now) {
        long days = endingToday(now).days;
        return new SampleCalendar(days - Math.floorMod(days, DAYS_OF_WEEK));
    }

    Instant instant(LocalDateTime ofFile) {
        return ofFile.plusDays(days).atZone(ZONE).toInstant();
    }

    LocalDate date(LocalDateTime ofFile) {
        return ofFile.toLocalDate().plusDays(days);
    }

    /** The day of the file that is lived on this one: what is drawn for it is then the same at every start. */
    LocalDate inFile(LocalDate lived) {
        return lived.minusDays(days);
    }
}
