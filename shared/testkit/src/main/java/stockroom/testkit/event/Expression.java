package stockroom.testkit.event;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** When a schedule fires, as EventBridge writes it. */
public sealed interface Expression {
    Pattern RATE = Pattern.compile("rate\\((\\d+) (minute|hour|day)s?\\)");
    Pattern CRON = Pattern.compile("cron\\((\\S+) (\\S+) (\\S+) (\\S+) (\\S+) (\\S+)\\)");

    /** The first tick strictly after this moment. */
    Instant next(Instant after);

    /** Every so often; ticks lie on multiples of the period since 1970, so that a restart doesn't move them. */
    record Rate(Duration period) implements Expression {
        @Override
        public Instant next(Instant after) {
            long passed = Math.floorDiv(after.toEpochMilli(), period.toMillis());
            return Instant.ofEpochMilli((passed + 1) * period.toMillis());
        }
    }

    /** At these minutes of these hours of every day, UTC. */
    record Daily(Set<Integer> hours, Set<Integer> minutes) implements Expression {
        @Override
        public Instant next(Instant after) {
            ZonedDateTime today = after.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS);
            return Stream.of(today, today.plusDays(1))
                    .flatMap(day -> hours.stream().flatMap(hour -> minutes.stream()
                            .map(minute -> day.plusHours(hour).plusMinutes(minute))))
                    .map(ZonedDateTime::toInstant)
                    .filter(tick -> tick.isAfter(after))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** @throws IllegalArgumentException for what EventBridge knows and this doesn't */
    static Expression parse(String text) {
        Matcher rate = RATE.matcher(text);
        if (rate.matches()) {
            return new Rate(Duration.of(
                    Long.parseLong(rate.group(1)),
                    ChronoUnit.valueOf(rate.group(2).toUpperCase(Locale.ROOT) + "S")));
        }
        Matcher cron = CRON.matcher(text);
        if (cron.matches()
                && List.of(3, 4, 5, 6).stream()
                        .map(cron::group)
                        .allMatch(field -> field.equals("*") || field.equals("?"))) {
            return new Daily(field(cron.group(2), 24), field(cron.group(1), 60));
        }
        throw new IllegalArgumentException("the schedule " + text
                + " is not known here: use rate(n minutes|hours|days) or a daily cron(m h * * ? *)");
    }

    private static Set<Integer> field(String text, int end) {
        if (text.equals("*")) {
            return new TreeSet<>(IntStream.range(0, end).boxed().toList());
        }
        return new TreeSet<>(Stream.of(text.split(",")).map(Integer::valueOf).toList());
    }
}
