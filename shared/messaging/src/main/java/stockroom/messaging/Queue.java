package stockroom.messaging;

import java.time.Duration;
import software.amazon.awssdk.services.sqs.SqsClient;

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

    /** Lets a message that is being handled, and will not be done, show again after this time instead of the queue's own. */
    public void showAgain(String receipt, Duration after) {
        client.changeMessageVisibility(request ->
                request.queueUrl(url).receiptHandle(receipt).visibilityTimeout(Math.toIntExact(after.toSeconds())));
    }
}
