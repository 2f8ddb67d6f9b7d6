package stockroom.testkit.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import stockroom.testkit.template.Queue;

/** What is still going on. */
final class Unrest {
    /** Every schedule but the nightly ones fires twice in this time, and finds nothing to write. */
    private static final long UNTOUCHED = Timeline.micros(Duration.ofMinutes(35));

    private final List<Queue> queues;
    private final List<StreamSource> streams;
    private final Services services;

    Unrest(List<Queue> queues, List<StreamSource> streams, Services services) {
        this.queues = List.copyOf(queues);
        this.streams = List.copyOf(streams);
        this.services = services;
    }

    /** In words; empty when all is quiet. */
    List<String> now() {
        Timeline timeline = services.timeline();
        List<String> unrest = new ArrayList<>();
        if (timeline.underWay() > 0) {
            unrest.add(timeline.underWay() + " invocations");
        }
        if (timeline.now() - services.lastWrite() < UNTOUCHED) {
            unrest.add("something was written at " + Timeline.instant(services.lastWrite()));
        }
        queues.stream()
                .filter(queue -> services.queues().depth(queue.id()) > 0)
                .forEach(queue -> unrest.add("messages in " + queue.id()));
        streams.stream().filter(stream -> !stream.isDone()).forEach(stream -> unrest.add("records of a stream"));
        return unrest;
    }
}
