package stockroom.local.stub;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.messaging.Outbox;

/** Answers a request with its own event and announces it; remembers the ticks and messages that it gets. The first message fails. */
public final class EchoFunction implements RequestStreamHandler {
    public static final List<String> TICKS = new CopyOnWriteArrayList<>();
    public static final List<String> MESSAGES = new CopyOnWriteArrayList<>();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger FAILURES = new AtomicInteger(1);
    private static final AtomicInteger VERSION = new AtomicInteger();

    private final Surroundings surroundings;

    public EchoFunction(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = JSON.readTree(input);
        if (event.has("routeKey")) {
            JSON.writeValue(output, echo(event));
        } else if (event.has("Records")) {
            JSON.writeValue(output, take(event.path("Records")));
        } else {
            TICKS.add(event.toString() + " at "
                    + surroundings.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
            JSON.writeValue(output, JSON.createObjectNode().put("done", 0).putNull("idleUntil"));
        }
    }

    private ObjectNode echo(JsonNode event) throws IOException {
        if (event.path("routeKey").asText().startsWith("POST")) {
            Cause cause = new Cause("test", "r", surroundings.clock().instant());
            Event written = new Event("Written", "thing", VERSION.incrementAndGet(), cause, Map.of());
            new Transactor(surroundings.client(DynamoDbClient.class, DynamoDb::client))
                    .commit(List.of(new Outbox(surroundings.variable("OUTBOX_TABLE")).announce(written)));
        }
        ObjectNode answer = JSON.createObjectNode().put("statusCode", 200).put("body", event.toString());
        answer.putObject("headers").put("content-type", "application/json");
        return answer;
    }

    private static ObjectNode take(JsonNode records) {
        ObjectNode answer = JSON.createObjectNode();
        answer.putArray("batchItemFailures");
        for (JsonNode record : records) {
            if (FAILURES.getAndDecrement() > 0) {
                answer.withArray("batchItemFailures")
                        .addObject()
                        .put("itemIdentifier", record.path("messageId").asText());
            } else {
                MESSAGES.add(record.path("messageAttributes")
                                .path("type")
                                .path("stringValue")
                                .asText() + " " + record.path("body").asText());
            }
        }
        return answer;
    }
}
