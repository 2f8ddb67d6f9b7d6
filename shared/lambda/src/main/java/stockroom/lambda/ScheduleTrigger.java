package stockroom.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;

/**
 * A schedule's ticks. The input that the template gives each schedule reaches the function as it is, with {@code scheduledTime} where the
 * template asks for it: the same tick delivered twice is then the same run.
 */
public final class ScheduleTrigger implements Trigger {
    private final Clock clock;
    private final Function<Tick, Turn> work;

    public ScheduleTrigger(Clock clock, Function<Tick, Turn> work) {
        this.clock = clock;
        this.work = work;
    }

    /** Anything that isn't an HTTP request or a batch of records: a schedule's input is the template's to choose. */
    @Override
    public boolean accepts(JsonNode event) {
        return !event.has("routeKey") && !event.has("Records");
    }

    @Override
    public JsonNode answer(JsonNode event, String requestId) {
        Instant now = clock.instant();
        Tick tick = new Tick(
                scheduledTime(event, now),
                now,
                requestId,
                event.path("selfCheck").asBoolean() ? Tick.Purpose.SELF_CHECK : Tick.Purpose.WORK);
        Turn turn = work.apply(tick);
        Log.info("tick")
                .with("requestId", requestId)
                .with("done", turn.done())
                .with("ms", clock.millis() - now.toEpochMilli())
                .write();
        ObjectNode answer = JsonNodeFactory.instance.objectNode().put("done", turn.done());
        turn.idleUntil()
                .ifPresentOrElse(at -> answer.put("idleUntil", at.toString()), () -> answer.putNull("idleUntil"));
        return answer;
    }

    private static Instant scheduledTime(JsonNode event, Instant now) {
        String text = event.has("scheduledTime")
                ? event.path("scheduledTime").asText()
                : event.path("time").asText();
        try {
            return text.isEmpty() ? now : Instant.parse(text);
        } catch (DateTimeException notATime) {
            return now;
        }
    }
}
