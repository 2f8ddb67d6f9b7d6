package stockroom.domain.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;

/** When a limit is over (R13): calendar days end at the same local time in the shop's zone, a duration is elapsed time. */
public final class TimeLimit {
    private TimeLimit() {}

    public static Instant end(Instant from, TemporalAmount limit, ZoneId shopTimeZone) {
        return limit instanceof Duration elapsed
                ? from.plus(elapsed)
                : from.atZone(shopTimeZone).plus(limit).toInstant();
    }
}
