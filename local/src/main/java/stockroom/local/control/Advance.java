package stockroom.local.control;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** A step forward in time, written as an ISO 8601 duration or period. */
final class Advance {
    private Advance() {}

    /** @throws DateTimeException when the text is neither, or leads back */
    static Instant from(Instant now, String text) {
        Instant target = text.matches("P[^T]*[YMW].*")
                ? now.atZone(ZoneOffset.UTC).plus(Period.parse(text)).toInstant()
                : now.plus(Duration.parse(text));
        if (target.isBefore(now)) {
            throw new DateTimeException("advance must not be negative; send now to go back");
        }
        return target;
    }
}
