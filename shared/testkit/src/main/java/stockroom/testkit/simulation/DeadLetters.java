package stockroom.testkit.simulation;

import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Queue;

/** What a person does with dead letters as the runbook says: sends them again, and throws away what nobody can understand. */
final class DeadLetters {
    private static final int BATCH = 10;

    private final List<Queue> queues;
    private final Names names;
    private final SqsClient client;

    DeadLetters(List<Queue> queues, Names names, SqsClient client) {
        this.queues =
                queues.stream().filter(queue -> !queue.deadLetters().isEmpty()).toList();
        this.names = names;
        this.client = client;
    }

    void sendAgain() {
        queues.forEach(this::sendAgain);
    }

    private void sendAgain(Queue queue) {
        String from = names.queueUrl(queue.deadLetters());
        List<Message> batch;
        do {
            batch = client.receiveMessage(request -> request.queueUrl(from).maxNumberOfMessages(BATCH))
                    .messages();
            for (Message message : batch) {
                if (!Poison.is(message.body())) {
                    client.sendMessage(request ->
                            request.queueUrl(names.queueUrl(queue.id())).messageBody(message.body()));
                }
                client.deleteMessage(request -> request.queueUrl(from).receiptHandle(message.receiptHandle()));
            }
        } while (!batch.isEmpty());
    }
}
