package stockroom.testkit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageResponse;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.PurgeQueueResponse;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

/** The client: every operation that nobody uses is the interface's own, which throws UnsupportedOperationException. */
final class ModelSqsClient implements SqsClient {
    private final QueueService service;
    private final BatchFaults faults;

    ModelSqsClient(QueueService service, BatchFaults faults) {
        this.service = service;
        this.faults = faults;
    }

    @Override
    public SendMessageResponse sendMessage(SendMessageRequest request) {
        synchronized (service) {
            ModelQueue queue = service.at(request.queueUrl());
            String id = service.send(
                    queue, request.messageBody(), request.messageAttributes(), seconds(request.delaySeconds()));
            return SendMessageResponse.builder().messageId(id).build();
        }
    }

    @Override
    public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
        synchronized (service) {
            ModelQueue queue = service.at(request.queueUrl());
            Batches.check(request.entries().stream()
                    .map(SendMessageBatchRequestEntry::id)
                    .toList());
            List<SendMessageBatchResultEntry> sent = new ArrayList<>();
            List<BatchResultErrorEntry> failed = new ArrayList<>();
            for (SendMessageBatchRequestEntry entry : request.entries()) {
                if (faults.fails(queue.spec().id(), entry.id(), entry.messageBody())) {
                    failed.add(Batches.failed(entry.id()));
                } else {
                    String id = service.send(
                            queue, entry.messageBody(), entry.messageAttributes(), seconds(entry.delaySeconds()));
                    sent.add(SendMessageBatchResultEntry.builder()
                            .id(entry.id())
                            .messageId(id)
                            .build());
                }
            }
            return SendMessageBatchResponse.builder()
                    .successful(sent)
                    .failed(failed)
                    .build();
        }
    }

    private static Duration seconds(@Nullable Integer seconds) {
        return Duration.ofSeconds(seconds == null ? 0 : seconds);
    }

    @Override
    public ReceiveMessageResponse receiveMessage(ReceiveMessageRequest request) {
        int most = request.maxNumberOfMessages() == null ? 1 : request.maxNumberOfMessages();
        if (most < 1 || most > Batches.MAX_ENTRIES) {
            throw Batches.refused("InvalidParameterValue", "MaxNumberOfMessages must be between 1 and 10");
        }
        synchronized (service) {
            ModelQueue queue = service.at(request.queueUrl());
            Optional<Duration> visibility =
                    Optional.ofNullable(request.visibilityTimeout()).map(Duration::ofSeconds);
            return ReceiveMessageResponse.builder()
                    .messages(service.receive(queue, most, visibility).stream()
                            .map(message -> received(message, request))
                            .toList())
                    .build();
        }
    }

    /** Attributes are answered all or none: who asks for any here asks for all. */
    private static Message received(QueuedMessage message, ReceiveMessageRequest request) {
        Message.Builder received = Message.builder()
                .messageId(message.id())
                .receiptHandle(message.receipt())
                .body(message.body());
        if (!request.messageAttributeNames().isEmpty()) {
            received.messageAttributes(message.attributes());
        }
        if (!request.messageSystemAttributeNames().isEmpty()) {
            received.attributes(Map.of(
                    MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, Integer.toString(message.received()),
                    MessageSystemAttributeName.SENT_TIMESTAMP,
                            Long.toString(message.sentAt().toEpochMilli())));
        }
        return received.build();
    }

    @Override
    public DeleteMessageResponse deleteMessage(DeleteMessageRequest request) {
        synchronized (service) {
            delete(service.at(request.queueUrl()), request.receiptHandle());
        }
        return DeleteMessageResponse.builder().build();
    }

    @Override
    public DeleteMessageBatchResponse deleteMessageBatch(DeleteMessageBatchRequest request) {
        synchronized (service) {
            ModelQueue queue = service.at(request.queueUrl());
            Batches.check(request.entries().stream().map(entry -> entry.id()).toList());
            List<DeleteMessageBatchResultEntry> deleted = new ArrayList<>();
            List<BatchResultErrorEntry> failed = new ArrayList<>();
            request.entries().forEach(entry -> {
                if (faults.fails(queue.spec().id(), entry.id(), entry.receiptHandle())) {
                    failed.add(Batches.failed(entry.id()));
                } else {
                    delete(queue, entry.receiptHandle());
                    deleted.add(DeleteMessageBatchResultEntry.builder()
                            .id(entry.id())
                            .build());
                }
            });
            return DeleteMessageBatchResponse.builder()
                    .successful(deleted)
                    .failed(failed)
                    .build();
        }
    }

    /** A receipt that is no longer good deletes nothing, and that is no error. */
    private static void delete(ModelQueue queue, String receipt) {
        queue.find(receipt).ifPresent(queue::remove);
    }

    @Override
    public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest request) {
        synchronized (service) {
            ModelQueue queue = service.at(request.queueUrl());
            QueuedMessage message = queue.find(request.receiptHandle())
                    .orElseThrow(() -> Batches.refused(
                            "InvalidParameterValue", "The receipt handle is of no message that is hidden"));
            queue.hideUntil(message, service.now().plusSeconds(request.visibilityTimeout()));
        }
        return ChangeMessageVisibilityResponse.builder().build();
    }

    @Override
    public GetQueueAttributesResponse getQueueAttributes(GetQueueAttributesRequest request) {
        synchronized (service) {
            Map<QueueAttributeName, Long> counts = counts(service.at(request.queueUrl()), service.now());
            Map<QueueAttributeName, String> asked = new HashMap<>();
            request.attributeNames().forEach(name -> asked.put(name, Long.toString(count(counts, name))));
            return GetQueueAttributesResponse.builder().attributes(asked).build();
        }
    }

    private static long count(Map<QueueAttributeName, Long> counts, QueueAttributeName name) {
        return Optional.ofNullable(counts.get(name))
                .orElseThrow(() -> new UnsupportedOperationException("the model doesn't know the attribute " + name));
    }

    private static Map<QueueAttributeName, Long> counts(ModelQueue queue, Instant now) {
        List<QueuedMessage> hidden =
                queue.all().stream().filter(m -> m.visibleAt().isAfter(now)).toList();
        long received = hidden.stream().filter(m -> m.received() > 0).count();
        Map<QueueAttributeName, Long> counts = new EnumMap<>(QueueAttributeName.class);
        counts.put(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, (long) queue.depth() - hidden.size());
        counts.put(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, received);
        counts.put(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, hidden.size() - received);
        return counts;
    }

    @Override
    public PurgeQueueResponse purgeQueue(PurgeQueueRequest request) {
        synchronized (service) {
            service.at(request.queueUrl()).clear();
        }
        return PurgeQueueResponse.builder().build();
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
