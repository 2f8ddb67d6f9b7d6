package stockroom.testkit.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.PublishBatchResultEntry;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import stockroom.testkit.ShortMessage;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Subscription;

/** The client: every operation that nobody uses is the interface's own, which throws UnsupportedOperationException. */
final class ModelSnsClient implements SnsClient {
    private static final int BAD_REQUEST = 400;

    private final Map<String, Topic> topics = new HashMap<>();
    private final ModelQueues queues;
    private final BatchFaults faults;
    private final AtomicLong messages = new AtomicLong();
    private final List<ShortMessage> shortMessages = new ArrayList<>();

    ModelSnsClient(List<Subscription> subscriptions, Names names, ModelQueues queues, BatchFaults faults) {
        for (Subscription subscription : subscriptions) {
            topics.computeIfAbsent(
                            names.arn("sns", subscription.topic()),
                            arn -> new Topic(subscription.topic(), new ArrayList<>()))
                    .subscriptions()
                    .add(subscription);
        }
        this.queues = queues;
        this.faults = faults;
    }

    private record Topic(String id, List<Subscription> subscriptions) {}

    @Override
    public PublishResponse publish(PublishRequest request) {
        String messageId = request.phoneNumber() == null
                ? deliver(topic(request.topicArn()), request.message(), request.messageAttributes())
                : call(new ShortMessage(request.phoneNumber(), request.message()));
        return PublishResponse.builder().messageId(messageId).build();
    }

    private String call(ShortMessage message) {
        if (!message.isTaken()) {
            throw InvalidParameterException.builder()
                    .message("InvalidParameter")
                    .statusCode(BAD_REQUEST)
                    .build();
        }
        shortMessages.add(message);
        return new UUID(1, messages.incrementAndGet()).toString();
    }

    List<ShortMessage> shortMessages() {
        return List.copyOf(shortMessages);
    }

    @Override
    public PublishBatchResponse publishBatch(PublishBatchRequest request) {
        Topic topic = topic(request.topicArn());
        List<PublishBatchResultEntry> accepted = new ArrayList<>();
        List<BatchResultErrorEntry> failed = new ArrayList<>();
        for (PublishBatchRequestEntry entry : request.publishBatchRequestEntries()) {
            if (faults.fails(topic.id(), entry.id(), entry.message())) {
                failed.add(BatchResultErrorEntry.builder()
                        .id(entry.id())
                        .code("InternalError")
                        .senderFault(false)
                        .build());
            } else {
                accepted.add(PublishBatchResultEntry.builder()
                        .id(entry.id())
                        .messageId(deliver(topic, entry.message(), entry.messageAttributes()))
                        .build());
            }
        }
        return PublishBatchResponse.builder()
                .successful(accepted)
                .failed(failed)
                .build();
    }

    /** A topic that nobody subscribed to is as good as one that drops everything. */
    private Topic topic(String arn) {
        return topics.getOrDefault(arn, new Topic(arn.substring(arn.lastIndexOf(':') + 1), List.of()));
    }

    private String deliver(Topic topic, String body, Map<String, MessageAttributeValue> attributes) {
        Map<String, String> texts = new LinkedHashMap<>();
        attributes.forEach((name, value) -> texts.put(name, value.stringValue()));
        for (Subscription subscription : topic.subscriptions()) {
            if (subscription.accepts(texts)) {
                queues.deliver(subscription.queue(), body, inQueue(attributes));
            }
        }
        return new UUID(1, messages.incrementAndGet()).toString();
    }

    private static Map<String, software.amazon.awssdk.services.sqs.model.MessageAttributeValue> inQueue(
            Map<String, MessageAttributeValue> attributes) {
        Map<String, software.amazon.awssdk.services.sqs.model.MessageAttributeValue> same = new LinkedHashMap<>();
        attributes.forEach((name, value) -> same.put(
                name,
                software.amazon.awssdk.services.sqs.model.MessageAttributeValue.builder()
                        .dataType(value.dataType())
                        .stringValue(value.stringValue())
                        .build()));
        return same;
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
