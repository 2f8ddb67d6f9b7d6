package stockroom.testkit.simulation;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/** How late what was written can be read, and what was sent arrives. */
final class Lateness {
    private static final double STALE_RATE = 1 / 250.0;
    private static final long USUAL_STALE_MICROS = 30_000;
    private static final long MOST_STALE_MICROS = 12_000_000;

    private static final double LATE_RATE = 1 / 60.0;
    private static final double COPIED_RATE = 1 / 25.0;
    private static final long QUICK_MICROS = 20_000;
    private static final long USUAL_MICROS = 300_000;
    private static final long MINUTE_MICROS = 60_000_000;
    private static final long MOST_MINUTES_LATE = 360;
    private static final int MOST_COPIES = 5;

    private Lateness() {}

    /** @param part which of the call's items, in which index */
    static Duration ofReads(Mishaps mishaps, ServiceCall call, String part) {
        Dice dice = call.dice().of(part);
        String where = call.where() + "/" + part;
        long most =
                mishaps.happens(FaultKind.STALE_READ, STALE_RATE, dice, where) ? MOST_STALE_MICROS : USUAL_STALE_MICROS;
        return Duration.of(dice.of("stale").between(0, most), ChronoUnit.MICROS);
    }

    /** @param part which of the call's messages, for which queue */
    static List<Duration> ofMessages(Mishaps mishaps, ServiceCall call, String part) {
        Dice dice = call.dice().of(part);
        String where = call.where() + "/" + part;
        long copies = mishaps.happens(FaultKind.MESSAGE_COPIED, COPIED_RATE, dice, where)
                ? dice.of("copies").between(2, MOST_COPIES + 1)
                : 1;
        return LongStream.range(0, copies)
                .mapToObj(copy -> delay(mishaps, dice.of(copy), where + "." + copy))
                .toList();
    }

    private static Duration delay(Mishaps mishaps, Dice dice, String where) {
        long micros = mishaps.happens(FaultKind.MESSAGE_LATE, LATE_RATE, dice, where)
                ? dice.of("minutes").between(1, MOST_MINUTES_LATE) * MINUTE_MICROS
                : dice.of("delay").between(QUICK_MICROS, USUAL_MICROS);
        return Duration.of(micros, ChronoUnit.MICROS);
    }
}
