package stockroom.testkit.model;

import java.util.List;
import software.amazon.awssdk.services.sns.SnsClient;
import stockroom.testkit.ShortMessage;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Subscription;

/**
 * SNS in memory: what is published is delivered raw, at once, to the queues whose filter accepts it; when it arrives there is the queues' to
 * say. What no filter accepts is dropped. What is published to a phone is kept.
 */
public final class ModelTopics {
    private final ModelSnsClient client;

    public ModelTopics(List<Subscription> subscriptions, Names names, ModelQueues queues, BatchFaults faults) {
        this.client = new ModelSnsClient(subscriptions, names, queues, faults);
    }

    /** Publish and PublishBatch; any other operation throws UnsupportedOperationException. */
    public SnsClient client() {
        return client;
    }

    /** What was sent to phones, oldest first. */
    public List<ShortMessage> shortMessages() {
        return client.shortMessages();
    }
}
