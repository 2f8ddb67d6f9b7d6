package stockroom.local.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import stockroom.local.function.LocalFunctions;
import stockroom.testkit.event.Expression;
import stockroom.testkit.template.Trigger;

/** One schedule of a function, and what the function said when it last fired. */
final class Schedule {
    private final String function;
    private final Expression expression;
    private final Trigger.Schedule trigger;
    private Instant idleUntil = Instant.MIN;
    private long writesSeen;

    Schedule(String function, Trigger.Schedule trigger) {
        this.function = function;
        this.expression = Expression.parse(trigger.expression());
        this.trigger = trigger;
    }

    String function() {
        return function;
    }

    /**
     * Its first tick after this moment that isn't sure to do nothing.
     *
     * @param writes how much was written to tables so far: what the function said holds while that stays the same
     */
    Instant next(Instant after, long writes) {
        if (writes != writesSeen || !idleUntil.isAfter(after)) {
            return expression.next(after);
        }
        return idleUntil.equals(Instant.MAX) ? Instant.MAX : expression.next(idleUntil.minusNanos(1));
    }

    JsonNode event(Instant tick) {
        return LocalFunctions.json(trigger.inputAt(tick));
    }

    void answered(JsonNode answer, long writes) {
        if (!answer.has("idleUntil")) {
            forget();
            return;
        }
        idleUntil = answer.path("idleUntil").isNull()
                ? Instant.MAX
                : Instant.parse(answer.path("idleUntil").asText());
        writesSeen = writes;
    }

    void forget() {
        idleUntil = Instant.MIN;
    }
}
