package stockroom.testkit.simulation;

import java.time.Duration;
import java.util.List;

/** What befalls the services now and then: a stream stands still for longer than it keeps its records, rows expire. */
final class Disruptions {
    private static final long HOUR = Timeline.micros(Duration.ofHours(1));
    private static final long LONGEST_BETWEEN_LOOKS = 30;
    private static final double STOP_RATE = 1 / 25.0;
    /** A stream keeps its records for 24 hours: every second stop is longer. */
    private static final List<Long> STOP_HOURS = List.of(1L, 6L, 25L, 27L);

    private final List<StreamSource> streams;
    private final Services services;
    private final Mishaps mishaps;
    private int looks;

    Disruptions(List<StreamSource> streams, Services services, Mishaps mishaps) {
        this.streams = List.copyOf(streams);
        this.services = services;
        this.mishaps = mishaps;
    }

    void begin() {
        Timeline timeline = services.timeline();
        Dice dice = mishaps.dice().of("disruptions").of(++looks);
        timeline.at(timeline.now() + dice.of("when").between(HOUR, LONGEST_BETWEEN_LOOKS * HOUR), () -> {
            String id = "service-" + looks;
            if (mishaps.happens(FaultKind.ROWS_EXPIRED, 1, dice, id)) {
                services.tables().expire();
            }
            if (mishaps.happens(FaultKind.STREAM_STOPPED, STOP_RATE, dice, id)) {
                long stop = HOUR * STOP_HOURS.get((int) dice.of("stop").between(0, STOP_HOURS.size()));
                streams.forEach(stream -> stream.stop(timeline.now() + stop));
            }
            begin();
        });
    }
}
