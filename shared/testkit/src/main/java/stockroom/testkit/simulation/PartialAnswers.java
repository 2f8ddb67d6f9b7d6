package stockroom.testkit.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchRequest;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/** Batches of which the service does a part: keys left unprocessed, entries that fail. */
final class PartialAnswers {
    private PartialAnswers() {}

    static boolean canLeaveKeys(SdkRequest request) {
        return request instanceof BatchGetItemRequest batch
                && batch.requestItems().values().stream()
                                .mapToInt(asked -> asked.keys().size())
                                .sum()
                        > 1;
    }

    static boolean canFailEntries(SdkRequest request) {
        return request instanceof PublishBatchRequest || request instanceof SendMessageBatchRequest;
    }

    /** Some of the keys are read, at least one of them; the others are left. */
    static Object leavingKeys(BatchGetItemRequest request, Dice dice, ServiceCall.Real real) throws Throwable {
        Map<String, KeysAndAttributes> read = new HashMap<>();
        Map<String, KeysAndAttributes> left = new HashMap<>();
        int number = 0;
        for (Map.Entry<String, KeysAndAttributes> table : request.requestItems().entrySet()) {
            List<Map<String, AttributeValue>> kept = new ArrayList<>();
            List<Map<String, AttributeValue>> later = new ArrayList<>();
            for (Map<String, AttributeValue> key : table.getValue().keys()) {
                boolean first = number == 0;
                (first || dice.of(number).happens(0.5) ? kept : later).add(key);
                number++;
            }
            put(read, table.getKey(), table.getValue(), kept);
            put(left, table.getKey(), table.getValue(), later);
        }
        BatchGetItemResponse answer = (BatchGetItemResponse)
                real.proceed(request.toBuilder().requestItems(read).build());
        return answer.toBuilder().unprocessedKeys(left).build();
    }

    private static void put(
            Map<String, KeysAndAttributes> into,
            String table,
            KeysAndAttributes asked,
            List<Map<String, AttributeValue>> keys) {
        if (!keys.isEmpty()) {
            into.put(table, asked.toBuilder().keys(keys).build());
        }
    }

    /** Some of the entries are taken, perhaps none; the others fail. */
    static Object failingEntries(SdkRequest request, Dice dice, ServiceCall.Real real) throws Throwable {
        return request instanceof PublishBatchRequest publish
                ? failingEntries(publish, dice, real)
                : failingEntries((SendMessageBatchRequest) request, dice, real);
    }

    private static Object failingEntries(PublishBatchRequest request, Dice dice, ServiceCall.Real real)
            throws Throwable {
        List<PublishBatchRequestEntry> sent = new ArrayList<>();
        List<BatchResultErrorEntry> failed = new ArrayList<>();
        for (PublishBatchRequestEntry entry : request.publishBatchRequestEntries()) {
            if (dice.of(entry.id()).happens(0.5)) {
                sent.add(entry);
            } else {
                failed.add(BatchResultErrorEntry.builder()
                        .id(entry.id())
                        .code("InternalError")
                        .senderFault(false)
                        .build());
            }
        }
        PublishBatchResponse answer = sent.isEmpty()
                ? PublishBatchResponse.builder().successful(List.of()).build()
                : (PublishBatchResponse) real.proceed(
                        request.toBuilder().publishBatchRequestEntries(sent).build());
        return answer.toBuilder().failed(failed).build();
    }

    private static Object failingEntries(SendMessageBatchRequest request, Dice dice, ServiceCall.Real real)
            throws Throwable {
        List<SendMessageBatchRequestEntry> sent = new ArrayList<>();
        List<software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry> failed = new ArrayList<>();
        for (SendMessageBatchRequestEntry entry : request.entries()) {
            if (dice.of(entry.id()).happens(0.5)) {
                sent.add(entry);
            } else {
                failed.add(software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry.builder()
                        .id(entry.id())
                        .code("InternalError")
                        .senderFault(false)
                        .build());
            }
        }
        SendMessageBatchResponse answer = sent.isEmpty()
                ? SendMessageBatchResponse.builder().successful(List.of()).build()
                : (SendMessageBatchResponse)
                        real.proceed(request.toBuilder().entries(sent).build());
        return answer.toBuilder().failed(failed).build();
    }
}
