package stockroom.testkit.simulation;

import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import stockroom.testkit.event.BatchAnswer;
import stockroom.testkit.event.QueueEvent;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Trigger;

/**
 * Hands a queue's messages to a function, several batches at once; what it did not take shows again after the visibility timeout. Source:
 * <a href="https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html">Lambda with SQS</a>.
 */
final class QueueSource {
    private static final long NOTHING = Long.MAX_VALUE;
    private static final int MOST_A_RECEIVE = 10;

    private final String function;
    private final Trigger.Messages trigger;
    private final Names names;
    private final Services services;
    private final Functions functions;
    private long nextLook = NOTHING;
    private long brokenUntil;
    private final DeliveryIds ids = new DeliveryIds();

    QueueSource(String function, Trigger.Messages trigger, Names names, Services services, Functions functions) {
        this.function = function;
        this.trigger = trigger;
        this.names = names;
        this.services = services;
        this.functions = functions;
    }

    String queue() {
        return trigger.queue();
    }

    /** Until then the function fails before it has read a message. */
    void breakUntil(long moment) {
        brokenUntil = moment;
    }

    void mend() {
        brokenUntil = 0;
    }

    /** Something may have been sent, or shows again later. */
    void wake() {
        services.queues().nextVisible(trigger.queue()).ifPresent(moment -> {
            long at = Math.max(Timeline.micros(moment) + 1, services.timeline().now());
            if (at < nextLook) {
                nextLook = at;
                services.timeline().at(at, () -> look(at));
            }
        });
    }

    private void look(long planned) {
        if (planned != nextLook) {
            return;
        }
        nextLook = NOTHING;
        SqsClient client = services.queues().client();
        List<Message> messages = client.receiveMessage(request -> request.queueUrl(names.queueUrl(trigger.queue()))
                        .maxNumberOfMessages(Math.min(trigger.batch(), MOST_A_RECEIVE))
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
        if (!messages.isEmpty() && services.timeline().now() >= brokenUntil) {
            String id = trigger.queue() + "-" + ids.of(messages.get(0).body());
            functions.invoke(
                    function,
                    id,
                    QueueEvent.of(messages, names.arn("sqs", trigger.queue())),
                    outcome -> answered(messages, outcome));
        }
        // What was received too often went to the dead letters, where somebody else waits for it.
        services.messagesMoved();
    }

    private void answered(List<Message> messages, Outcome outcome) {
        if (outcome instanceof Outcome.Answered answered) {
            List<DeleteMessageBatchRequestEntry> taken = BatchAnswer.deletions(messages, answered.answer());
            if (!taken.isEmpty()) {
                services.queues().client().deleteMessageBatch(request -> request.queueUrl(
                                names.queueUrl(trigger.queue()))
                        .entries(taken));
            }
        }
        wake();
    }
}
