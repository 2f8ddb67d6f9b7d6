package stockroom.relay;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import stockroom.lambda.Surroundings;
import stockroom.messaging.OutboxStream;
import stockroom.messaging.Relay;

/** Publishes each row of the outbox seconds after it was written; what fails is handed again from the first failure on. */
public final class EventRelayFunction implements RequestStreamHandler {
    private final Relay relay;

    public EventRelayFunction() {
        this(Surroundings.ofLambda());
    }

    public EventRelayFunction(Surroundings surroundings) {
        this.relay = EventRelayWiring.relay(surroundings);
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        List<OutboxStream.Entry> entries = OutboxStream.read(input);
        output.write(OutboxStream.answer(
                entries,
                relay.publish(entries.stream().map(OutboxStream.Entry::event).toList())));
    }
}
