package stockroom.testkit.simulation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import stockroom.testkit.event.Expression;
import stockroom.testkit.template.Trigger;

/**
 * One schedule of a function. A tick is left out where the function said before that it would have nothing to do by then and nothing was written
 * since; now and then it comes all the same.
 */
final class Ticks {
    private static final double LATE_RATE = 1 / 150.0;
    private static final double TWICE_RATE = 1 / 150.0;
    private static final double SKIPPED_RATE = 1 / 150.0;
    private static final double IDLE_SHARE = 1 / 100.0;
    private static final long SECOND = 1_000_000;
    private static final long MOST_SECONDS_LATE = 1_500;
    private static final long MOST_SECONDS_BETWEEN = 120;
    private static final long RETRY_MICROS = 60 * SECOND;
    private static final int RETRIES = 2;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String function;
    private final Trigger.Schedule trigger;
    private final Expression expression;
    private final Services services;
    private final Functions functions;
    private final Mishaps mishaps;
    private Instant idleUntil = Instant.MIN;
    private long writesSeen = -1;

    Ticks(String function, Trigger.Schedule trigger, Services services, Functions functions, Mishaps mishaps) {
        this.function = function;
        this.trigger = trigger;
        this.expression = Expression.parse(trigger.expression());
        this.services = services;
        this.functions = functions;
        this.mishaps = mishaps;
    }

    /** Waits for the next tick, and so on for ever. */
    void begin() {
        Timeline timeline = services.timeline();
        Instant tick = expression.next(timeline.instant());
        timeline.at(Timeline.micros(tick), () -> {
            fire(tick);
            begin();
        });
    }

    private void fire(Instant tick) {
        String id = trigger.name() + "-" + tick.getEpochSecond();
        Dice dice = mishaps.dice().of(function).of(id);
        boolean idle = writesSeen == services.writes() && idleUntil.isAfter(tick);
        if (idle && !dice.of("idle").happens(IDLE_SHARE)) {
            return;
        }
        if (mishaps.happens(FaultKind.TICK_SKIPPED, SKIPPED_RATE, dice, function + "@" + id)) {
            return;
        }
        Timeline timeline = services.timeline();
        long delay = mishaps.happens(FaultKind.TICK_LATE, LATE_RATE, dice, function + "@" + id)
                ? dice.of("late").between(SECOND, MOST_SECONDS_LATE * SECOND)
                : dice.of("delay").between(0, SECOND);
        timeline.at(timeline.now() + delay, () -> run(tick, id, 0));
        if (mishaps.happens(FaultKind.TICK_TWICE, TWICE_RATE, dice, function + "@" + id)) {
            long again = delay + dice.of("again").between(0, MOST_SECONDS_BETWEEN * SECOND);
            timeline.at(timeline.now() + again, () -> run(tick, id + "-again", 0));
        }
    }

    private void run(Instant tick, String id, int retry) {
        long writesBefore = services.writes();
        functions.invoke(function, id + (retry == 0 ? "" : "-retry" + retry), input(tick), outcome -> {
            if (outcome instanceof Outcome.Answered answered) {
                remember(answered.answer(), writesBefore);
            } else if (retry < RETRIES) {
                Timeline timeline = services.timeline();
                timeline.at(timeline.now() + (retry + 1) * RETRY_MICROS, () -> run(tick, id, retry + 1));
            }
        });
    }

    /** What it said holds as long as nobody writes; what was written while it looked it may have missed, unless it was itself that wrote. */
    private void remember(JsonNode answer, long writesBefore) {
        if (answer.has("idleUntil") && writesBefore == services.writes()) {
            writesSeen = writesBefore;
            idleUntil = answer.path("idleUntil").isNull()
                    ? Instant.MAX
                    : Instant.parse(answer.path("idleUntil").asText());
        }
    }

    private JsonNode input(Instant tick) {
        try {
            return JSON.readTree(trigger.inputAt(tick));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the input of " + trigger.name() + " must be JSON", broken);
        }
    }
}
