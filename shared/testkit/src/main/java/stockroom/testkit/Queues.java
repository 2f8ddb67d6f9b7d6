package stockroom.testkit;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Queue;

/** The template's queues in the embedded SQS. */
public final class Queues {
    private final SqsClient client;
    private final List<Queue> queues;
    private final Names names;

    public Queues(SqsClient client, List<Queue> queues, Names names) {
        this.client = client;
        // A queue that names its dead letters needs them to be there.
        this.queues =
                queues.stream().sorted(Comparator.comparing(Queue::deadLetters)).toList();
        this.names = names;
    }

    public void create() {
        queues.forEach(queue -> client.createQueue(
                request -> request.queueName(names.name(queue.id())).attributes(attributes(queue))));
    }

    public void clear() {
        queues.forEach(queue -> client.purgeQueue(request -> request.queueUrl(names.queueUrl(queue.id()))));
    }

    /** How many messages wait or are being worked on. */
    public int depth(Queue queue) {
        Map<QueueAttributeName, String> counts = client.getQueueAttributes(
                        request -> request.queueUrl(names.queueUrl(queue.id()))
                                .attributeNames(
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                .attributes();
        return counts.values().stream().mapToInt(Integer::parseInt).sum();
    }

    private Map<QueueAttributeName, String> attributes(Queue queue) {
        Map<QueueAttributeName, String> attributes = new EnumMap<>(QueueAttributeName.class);
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                Long.toString(queue.visibility().toSeconds()));
        if (!queue.deadLetters().isEmpty()) {
            String target = names.arn("sqs", queue.deadLetters());
            attributes.put(
                    QueueAttributeName.REDRIVE_POLICY,
                    "{\"deadLetterTargetArn\":\"" + target + "\",\"maxReceiveCount\":\"" + queue.maxReceives() + "\"}");
        }
        return attributes;
    }
}
