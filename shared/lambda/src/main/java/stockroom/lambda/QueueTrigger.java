package stockroom.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * A batch of a queue's messages. Each is handled by itself; those that fail are named in the answer, so that only they come again and end up
 * with the dead letters (architecture §4).
 */
public final class QueueTrigger implements Trigger {
    private static final String SOURCE = "aws:sqs";

    private final Consumer<Message> work;

    public QueueTrigger(Consumer<Message> work) {
        this.work = work;
    }

    /**
     * One message.
     *
     * @param id the message's id in its queue
     * @param body as it was sent
     * @param requestId the invocation's id
     * @param receipt by which its queue knows this delivery of it
     * @param deliveries how often it was delivered, this time included
     * @param queueArn which queue it came from
     */
    public record Message(String id, String body, String requestId, String receipt, int deliveries, String queueArn) {}

    @Override
    public boolean accepts(JsonNode event) {
        return SOURCE.equals(event.path("Records").path(0).path("eventSource").asText());
    }

    @Override
    public JsonNode answer(JsonNode event, String requestId) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        ArrayNode failures = answer.putArray("batchItemFailures");
        for (JsonNode entry : event.path("Records")) {
            String id = entry.path("messageId").asText();
            try {
                work.accept(message(entry, requestId));
            } catch (RuntimeException failure) {
                Log.error("a message could not be handled and will come again")
                        .with("requestId", requestId)
                        .with("messageId", id)
                        .with(failure)
                        .write();
                failures.addObject().put("itemIdentifier", id);
            }
        }
        return answer;
    }

    private static Message message(JsonNode entry, String requestId) {
        return new Message(
                entry.path("messageId").asText(),
                entry.path("body").asText(),
                requestId,
                entry.path("receiptHandle").asText(),
                entry.path("attributes").path("ApproximateReceiveCount").asInt(1),
                entry.path("eventSourceARN").asText());
    }
}
