package stockroom.messaging;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** A queue that messages are sent to, or come from. */
public final class Queue {
    private final SqsClient client;
    private final String url;

    public Queue(SqsClient client, String url) {
        this.client = client;
        this.url = url;
    }

    public void send(String message) {
        client.sendMessage(request -> request.queueUrl(url).messageBody(message));
    }

    /**
     * Sends many in as few calls as the queue takes.
     *
     * @return those that it really took, entry by entry
     */
    public <T> List<T> sendAll(List<T> messages, Function<T, String> body) {
        return Batches.of(messages, message -> Batches.bytes(body.apply(message))).stream()
                .flatMap(batch -> taken(batch, body))
                .toList();
    }

    private <T> Stream<T> taken(List<T> batch, Function<T, String> body) {
        List<SendMessageBatchRequestEntry> entries = IntStream.range(0, batch.size())
                .mapToObj(number -> SendMessageBatchRequestEntry.builder()
                        .id(Integer.toString(number))
                        .messageBody(body.apply(batch.get(number)))
                        .build())
                .toList();
        return client.sendMessageBatch(request -> request.queueUrl(url).entries(entries)).successful().stream()
                .map(entry -> batch.get(Integer.parseInt(entry.id())));
    }

    /** Lets a message that is being handled, and will not be done, show again after this time instead of the queue's own. */
    public void showAgain(String receipt, Duration after) {
        client.changeMessageVisibility(request ->
                request.queueUrl(url).receiptHandle(receipt).visibilityTimeout(Math.toIntExact(after.toSeconds())));
    }
}
