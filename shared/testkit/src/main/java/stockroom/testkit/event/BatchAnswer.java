package stockroom.testkit.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/** What a function answers to a batch of messages or records. */
public final class BatchAnswer {
    private BatchAnswer() {}

    /** The message ids or sequence numbers that it did not take. */
    public static Set<String> failed(JsonNode answer) {
        Set<String> failed = new HashSet<>();
        answer.path("batchItemFailures")
                .forEach(failure -> failed.add(failure.path("itemIdentifier").asText()));
        return failed;
    }

    /** What strikes the messages that it took off their queue, numbered by place: two copies of one message may come in one batch. */
    public static List<DeleteMessageBatchRequestEntry> deletions(List<Message> messages, JsonNode answer) {
        Set<String> failed = failed(answer);
        List<DeleteMessageBatchRequestEntry> deletions = new ArrayList<>();
        for (Message message : messages) {
            if (!failed.contains(message.messageId())) {
                deletions.add(DeleteMessageBatchRequestEntry.builder()
                        .id(Integer.toString(deletions.size()))
                        .receiptHandle(message.receiptHandle())
                        .build());
            }
        }
        return deletions;
    }
}
