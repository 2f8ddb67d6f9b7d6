package stockroom.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * What every handler is: it passes an event to the trigger that knows it. A stream handler, because the runtime's own conversion of events
 * would load a second Jackson (300 ms of a cold start).
 */
public abstract class LambdaFunction implements RequestStreamHandler {
    /** Events come from AWS; what a client put into them is text here, and is read by stricter rules later. */
    private static final ObjectMapper EVENTS = new ObjectMapper();

    private final List<Trigger> triggers;

    /** @param triggers asked in this order */
    protected LambdaFunction(Trigger... triggers) {
        this.triggers = List.of(triggers);
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = EVENTS.readTree(input);
        Trigger trigger = triggers.stream()
                .filter(t -> t.accepts(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        getClass().getSimpleName() + " knows no such event; see template.yaml for what may wake it"));
        EVENTS.writeValue(output, answer(trigger, event, context.getAwsRequestId()));
    }

    /** What is thrown, Lambda's runtime writes into the log whole: only what {@link Log} let through may reach it. */
    private static JsonNode answer(Trigger trigger, JsonNode event, String requestId) {
        try {
            return trigger.answer(event, requestId);
        } catch (RuntimeException failure) {
            Log.error("an invocation failed")
                    .with("requestId", requestId)
                    .with(failure)
                    .write();
            throw new InvocationFailed(failure);
        }
    }
}
