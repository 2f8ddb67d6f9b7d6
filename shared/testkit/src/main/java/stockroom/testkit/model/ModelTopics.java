package stockroom.testkit.model;

import java.util.List;
import software.amazon.awssdk.services.sns.SnsClient;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Subscription;

/**
 * SNS in memory: what is published is delivered raw, at once, to the queues whose filter accepts it; when it arrives there is the queues' to
 * say. What no filter accepts is dropped.
 */
public final class ModelTopics {
    private final SnsClient client;

    public ModelTopics(List<Subscription> subscriptions, Names names, ModelQueues queues, BatchFaults faults) {
        this.client = new ModelSnsClient(subscriptions, names, queues, faults);
    }

    /** Publish and PublishBatch; any other operation throws UnsupportedOperationException. */
    public SnsClient client() {
        return client;
    }
}
