package stockroom.local.delivery;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import stockroom.local.function.FunctionFailed;
import stockroom.local.function.LocalFunctions;
import stockroom.testkit.event.BatchAnswer;
import stockroom.testkit.event.QueueEvent;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Trigger;

/** Hands a queue's messages to a function; what the function did not take stays in the queue until it shows again. */
final class QueuePoller implements Poller {
    private static final int MOST_A_RECEIVE = 10;
    /** A send wakes it at once; only what failed shows again by itself. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private final String function;
    private final Trigger.Messages trigger;
    private final Names names;
    private final SqsClient queues;
    private final LocalFunctions functions;
    private final PrintStream complaints;

    QueuePoller(
            String function,
            Trigger.Messages trigger,
            Names names,
            SqsClient queues,
            LocalFunctions functions,
            PrintStream complaints) {
        this.function = function;
        this.trigger = trigger;
        this.names = names;
        this.queues = queues;
        this.functions = functions;
        this.complaints = complaints;
    }

    @Override
    public String name() {
        return "queue " + trigger.queue();
    }

    @Override
    public Duration idle() {
        return IDLE;
    }

    @Override
    public int poll() {
        String url = names.queueUrl(trigger.queue());
        List<Message> messages = queues.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(Math.min(trigger.batch(), MOST_A_RECEIVE))
                        .messageAttributeNames("All")
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
        if (!messages.isEmpty()) {
            List<DeleteMessageBatchRequestEntry> taken = taken(messages);
            if (!taken.isEmpty()) {
                queues.deleteMessageBatch(request -> request.queueUrl(url).entries(taken));
            }
        }
        return messages.size();
    }

    @Override
    public void restart() {
        // A queue remembers for itself what is left in it.
    }

    private List<DeleteMessageBatchRequestEntry> taken(List<Message> messages) {
        try {
            List<DeleteMessageBatchRequestEntry> taken = BatchAnswer.deletions(
                    messages, functions.invoke(function, QueueEvent.of(messages, names.arn("sqs", trigger.queue()))));
            if (taken.size() < messages.size()) {
                complaints.println(function + " did not take " + (messages.size() - taken.size()) + " of "
                        + messages.size() + " messages; they come again");
            }
            return taken;
        } catch (FunctionFailed failure) {
            complaints.println(failure.getMessage());
            return List.of();
        }
    }
}
