package stockroom.local.privilege;

import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.local.ClientWatch;
import stockroom.testkit.template.Queue;

/** The shop's own way to its queues, for messages that no function sends. */
final class SentMessages implements ClientWatch {
    private final AtomicReference<SqsClient> queues = new AtomicReference<>();

    @Override
    public <T> T watch(Class<T> type, T client) {
        if (client instanceof SqsClient queueClient) {
            queues.set(queueClient);
        }
        return client;
    }

    void toDeadLettersOf(Queue queue, String body) {
        SqsClient client = queues.get();
        String url = client.getQueueUrl(request -> request.queueName(Day.NAMES.name(queue.deadLetters())))
                .queueUrl();
        client.sendMessage(request -> request.queueUrl(url).messageBody(body));
    }
}
