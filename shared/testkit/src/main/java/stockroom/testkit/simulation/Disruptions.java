package stockroom.testkit.simulation;

import java.time.Duration;
import java.util.List;

/** What befalls the services now and then: a stream stands still for longer than it keeps its records, rows expire, a consumer is broken for hours. */
final class Disruptions {
    private static final long HOUR = Timeline.micros(Duration.ofHours(1));
    private static final long LONGEST_BETWEEN_LOOKS = 30;
    private static final double STOP_RATE = 1 / 25.0;
    /** A stream keeps its records for 24 hours: every second stop is longer. */
    private static final List<Long> STOP_HOURS = List.of(1L, 6L, 25L, 27L);

    /** A message is given up after about half an hour. */
    private static final double BREAK_RATE = 1 / 80.0;

    private static final long LONGEST_BREAK = 5;

    private final List<StreamSource> streams;
    private final List<QueueSource> queues;
    private final Services services;
    private final Mishaps mishaps;
    private int looks;

    Disruptions(List<StreamSource> streams, List<QueueSource> queues, Services services, Mishaps mishaps) {
        this.streams = List.copyOf(streams);
        this.queues = List.copyOf(queues);
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
            queues.forEach(queue -> perhapsBreak(queue, dice.of(queue.queue()), id + "@" + queue.queue()));
            begin();
        });
    }

    private void perhapsBreak(QueueSource queue, Dice dice, String id) {
        if (mishaps.happens(FaultKind.CONSUMER_BROKEN, BREAK_RATE, dice, id)) {
            long hours = HOUR * dice.of("hours").between(1, LONGEST_BREAK);
            queue.breakUntil(services.timeline().now() + hours);
        }
    }
}
