package stockroom.domain.purchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a run decides.
 *
 * @param zone the shop's, whose days its dates are
 */
public record Moment(Instant now, ZoneId zone) {
    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** When this day of the shop begins. */
    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
