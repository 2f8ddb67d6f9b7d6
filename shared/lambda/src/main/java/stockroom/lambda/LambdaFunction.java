package stockroom.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.crac.Core;
import org.crac.Resource;

/**
 * What every handler is: it passes an event to the trigger that knows it. A stream handler, because the runtime's own conversion of events
 * would load a second Jackson (300 ms of a cold start). Before a snapshot of it is taken it answers the events of its {@code priming.json},
 * so that a restored function has loaded its classes already.
 */
public abstract class LambdaFunction implements RequestStreamHandler, Resource {
    private static final String PRIMING = "priming";

    /** Events come from AWS; what a client put into them is text here, and is read by stricter rules later. */
    private static final ObjectMapper EVENTS = new ObjectMapper();

    private final List<Trigger> triggers;

    /** @param triggers asked in this order */
    protected LambdaFunction(Trigger... triggers) {
        this.triggers = List.of(triggers);
        // Held there weakly: the runtime holds the handler. Without SnapStart this does nothing.
        Core.getGlobalContext().register(this);
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        answer(input, output, context.getAwsRequestId());
    }

    /** Nothing that fails here may fail the snapshot: without priming the first request is slower, and that is all. */
    @Override
    public final void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        try {
            Priming.events(getClass()).forEach(this::prime);
        } catch (RuntimeException failure) {
            Log.info("priming failed").with(failure).write();
        }
    }

    private void prime(byte[] event) {
        try {
            answer(new ByteArrayInputStream(event), OutputStream.nullOutputStream(), PRIMING);
        } catch (IOException | RuntimeException failure) {
            Log.info("priming failed").with(failure).write();
        }
    }

    @Override
    public final void afterRestore(org.crac.Context<? extends Resource> context) {}

    private void answer(InputStream input, OutputStream output, String requestId) throws IOException {
        JsonNode event = EVENTS.readTree(input);
        Trigger trigger = triggers.stream()
                .filter(t -> t.accepts(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        getClass().getSimpleName() + " knows no such event; see template.yaml for what may wake it"));
        EVENTS.writeValue(output, answer(trigger, event, requestId));
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
