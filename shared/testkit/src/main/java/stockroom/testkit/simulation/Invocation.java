package stockroom.testkit.simulation;

import java.time.Duration;
import java.util.random.RandomGenerator;
import stockroom.testkit.template.FunctionSpec;

/** One call of a function: its chance, its calls and its time limit. */
final class Invocation {
    /** Whether calls take time and can fail. */
    enum Pace {
        LIVE,
        /** For whoever looks at the shop from outside of its time. */
        TIMELESS
    }

    private final String id;
    private final FunctionSpec function;
    private final Timeline timeline;
    private final Dice dice;
    private final Pace pace;
    private final long end;
    private int calls;
    private int draws;
    private boolean dead;

    /** @param id stays the same in every run of the same seed */
    Invocation(String id, FunctionSpec function, Timeline timeline, Dice dice, Pace pace) {
        this.id = id;
        this.function = function;
        this.timeline = timeline;
        this.dice = dice.of(id);
        this.pace = pace;
        this.end = timeline.now() + Timeline.micros(function.timeout());
    }

    String id() {
        return id;
    }

    FunctionSpec function() {
        return function;
    }

    Dice dice() {
        return dice;
    }

    Pace pace() {
        return pace;
    }

    Duration left() {
        return Duration.ofNanos(1000 * (end - timeline.now()));
    }

    int nextCall() {
        return ++calls;
    }

    RandomGenerator random() {
        return dice.of("random").of(++draws).generator();
    }

    boolean isDead() {
        return dead;
    }

    Died die(String why) {
        dead = true;
        return new Died(id + " " + why);
    }

    /** @throws Died when it has died before, or does now because its time is over */
    void pass(long micros) {
        if (dead) {
            throw new Died(id + " is dead");
        }
        if (pace == Pace.TIMELESS) {
            return;
        }
        long until = timeline.now() + micros;
        timeline.until(Math.min(until, end));
        if (until > end) {
            throw die("ran out of time");
        }
    }
}
