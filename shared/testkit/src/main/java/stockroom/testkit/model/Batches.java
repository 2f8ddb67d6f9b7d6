package stockroom.testkit.model;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** The rules of SQS's batches, and its refusals. */
final class Batches {
    static final int MAX_ENTRIES = 10;

    private static final int BAD_REQUEST = 400;

    private Batches() {}

    /** @throws SqsException when there are no entries, too many, or two of one id */
    static void check(List<String> ids) {
        if (ids.isEmpty()) {
            throw refused("AWS.SimpleQueueService.EmptyBatchRequest", "There should be at least one entry");
        }
        if (ids.size() > MAX_ENTRIES) {
            throw refused("AWS.SimpleQueueService.TooManyEntriesInBatchRequest", "A batch has at most ten entries");
        }
        if (Set.copyOf(ids).size() < ids.size()) {
            throw refused("AWS.SimpleQueueService.BatchEntryIdsNotDistinct", "Two entries have the same id");
        }
    }

    static BatchResultErrorEntry failed(String id) {
        return BatchResultErrorEntry.builder()
                .id(id)
                .code("InternalError")
                .senderFault(false)
                .build();
    }

    static SqsException refused(String code, String message) {
        return (SqsException) SqsException.builder()
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("Sqs")
                        .errorCode(code)
                        .errorMessage(message)
                        .build())
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }
}
