package stockroom.testkit.simulation;

import java.time.Duration;
import java.util.List;
import stockroom.testkit.template.Names;

/** Messages that no consumer can understand, in some queue now and then. */
final class Poison {
    private static final List<String> BODIES = List.of(
            "not JSON",
            "{}",
            "[]",
            "{\"schema\":999,\"type\":\"OrderCancelled\"}",
            "{\"type\":\"Nonsense\"}",
            "{\"eventId\":12}");
    private static final Duration EVERY = Duration.ofHours(12);
    private static final double RATE = 1 / 30.0;

    private final List<QueueSource> queues;
    private final Names names;
    private final Services services;
    private final Mishaps mishaps;
    private int looks;

    Poison(List<QueueSource> queues, Names names, Services services, Mishaps mishaps) {
        this.queues = List.copyOf(queues);
        this.names = names;
        this.services = services;
        this.mishaps = mishaps;
    }

    void begin() {
        Timeline timeline = services.timeline();
        Dice dice = mishaps.dice().of("poison").of(++looks);
        timeline.at(timeline.now() + dice.of("when").between(1, Timeline.micros(EVERY)), () -> {
            queues.forEach(queue -> perhaps(queue, dice.of(queue.queue())));
            begin();
        });
    }

    private void perhaps(QueueSource source, Dice dice) {
        if (mishaps.happens(FaultKind.POISON_MESSAGE, RATE, dice, source.queue() + "-" + looks)) {
            String body = BODIES.get((int) dice.of("body").between(0, BODIES.size()));
            services.queues().client().sendMessage(request -> request.queueUrl(names.queueUrl(source.queue()))
                    .messageBody(body));
            source.wake();
        }
    }
}
