package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a task says of payments that fail (R24).
 *
 * @param hour the clock hour in which too many did
 */
record Alert(String method, Instant hour) {
    private static final Pattern REASON =
            Pattern.compile("payments by (\\w+) failed in the hour from ([^:]+:[^:]+:[^:]+):");
    private static final Duration HOUR = Duration.ofHours(1);

    /** An episode lasts through the hour after the one in which it began; who heard of it late has some time more. */
    private static final Duration LONGEST = Duration.ofHours(4);

    static Optional<Alert> of(JsonNode task) {
        return Optional.of(REASON.matcher(task.path("reason").asText()))
                .filter(Matcher::find)
                .map(told -> new Alert(told.group(1), Instant.parse(told.group(2))));
    }

    /** Whether it tells of the failures of this hour: it may have begun in the one before. */
    boolean tellsOf(String failing, Instant then) {
        return method.equals(failing) && !hour.isBefore(then.minus(HOUR)) && !hour.isAfter(then);
    }

    /** Whether it should be over, where none fail any more. */
    boolean isOver(Instant now) {
        return hour.isBefore(now.minus(LONGEST));
    }
}
