package stockroom.testkit.simulation;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.lambda.Surroundings;

/**
 * Counts in its table how often it sees each message, record, tick or request, and fails as often as the thing's name says: {@code x-fails-2} twice.
 * A request for {@code /things/{name}} also writes a row of that name into the table with the stream, and one for {@code send-…} a message.
 */
public final class StubFunction implements RequestStreamHandler {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Surroundings surroundings;
    private final DynamoDbClient tables;
    private final SqsClient queues;

    public StubFunction(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.tables = surroundings.client(DynamoDbClient.class, environment -> {
            throw new IllegalStateException("no client was given");
        });
        this.queues = surroundings.client(SqsClient.class, environment -> {
            throw new IllegalStateException("no client was given");
        });
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JsonNode event = JSON.readTree(input);
        ObjectNode answer = JSON.createObjectNode();
        if (event.has("routeKey")) {
            String name = event.path("pathParameters").path("name").asText();
            requested(name);
            answer.put("statusCode", 200).put("body", name);
        } else if (event.has("Records")) {
            var failures = answer.putArray("batchItemFailures");
            for (JsonNode entry : event.path("Records")) {
                boolean message = entry.has("body");
                if (entry.path("eventSourceARN").asText().endsWith("DeadQueue")) {
                    seen("dead " + entry.path("body").asText());
                    continue;
                }
                String name = message
                        ? entry.path("body").asText()
                        : entry.path("dynamodb")
                                .path("Keys")
                                .path("pk")
                                .path("S")
                                .asText();
                if (fails(name, seen((message ? "message " : "record ") + name))) {
                    failures.addObject()
                            .put(
                                    "itemIdentifier",
                                    message
                                            ? entry.path("messageId").asText()
                                            : entry.path("dynamodb")
                                                    .path("SequenceNumber")
                                                    .asText());
                }
            }
        } else {
            seen("tick");
            answer.put("done", 1);
        }
        output.write(JSON.writeValueAsBytes(answer));
    }

    private void requested(String name) {
        int times = seen("request " + name);
        if (name.startsWith("send-")) {
            queues.sendMessage(request ->
                    request.queueUrl(surroundings.variable("QUEUE_URL")).messageBody(name.substring("send-".length())));
        } else {
            tables.putItem(request -> request.tableName(surroundings.variable("THINGS_TABLE"))
                    .item(Map.of(
                            "pk", AttributeValue.fromS(name), "times", AttributeValue.fromN(Integer.toString(times)))));
        }
    }

    private int seen(String what) {
        Map<String, AttributeValue> key = Map.of("pk", AttributeValue.fromS(what));
        String counts = surroundings.variable("COUNTS_TABLE");
        tables.updateItem(request -> request.tableName(counts)
                .key(key)
                .updateExpression("ADD seen :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
        return Integer.parseInt(
                tables.getItem(request -> request.tableName(counts).key(key).consistentRead(true))
                        .item()
                        .get("seen")
                        .n());
    }

    private static boolean fails(String name, int seen) {
        int at = name.indexOf("-fails-");
        return at >= 0 && seen <= Integer.parseInt(name.substring(at + "-fails-".length()));
    }
}
