package stockroom.messaging;

import software.amazon.awssdk.services.sqs.SqsClient;

/** A queue that messages are sent to. */
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
}
