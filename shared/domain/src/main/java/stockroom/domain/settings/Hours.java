package stockroom.domain.settings;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A span of the day in somebody's local time, the end excluded; it runs over midnight when the end is earlier than the beginning.
 *
 * @param from its first minute
 * @param to the first minute after it
 */
public record Hours(LocalTime from, LocalTime to) {
    /** @throws IllegalArgumentException when it would be empty */
    public Hours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("hours must not begin and end at the same minute");
        }
    }

    /** Reads {@code 09:00–21:00}, with a dash of either length. */
    public static Optional<Hours> parse(String text) {
        String[] ends = text.split("[–-]", -1);
        if (ends.length != 2 || ends[0].length() != 5 || ends[1].length() != 5) {
            return Optional.empty();
        }
        try {
            LocalTime from = LocalTime.parse(ends[0]);
            LocalTime to = LocalTime.parse(ends[1]);
            return from.equals(to) ? Optional.empty() : Optional.of(new Hours(from, to));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** The first instant from this one on, itself included, that lies in these hours there (R14). Over a gap of the clocks it is as late as the gap is long. */
    public Instant nextWithin(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        if (contain(local.toLocalTime())) {
            return at;
        }
        ZonedDateTime opening = local.toLocalDate().atTime(from).atZone(zone);
        return (opening.isBefore(local)
                        ? local.toLocalDate().plusDays(1).atTime(from).atZone(zone)
                        : opening)
                .toInstant();
    }

    /** The rest of the day. */
    public Hours others() {
        return new Hours(to, from);
    }

    public boolean contain(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
