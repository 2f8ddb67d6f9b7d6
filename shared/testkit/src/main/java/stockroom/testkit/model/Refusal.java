package stockroom.testkit.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import stockroom.testkit.model.value.Invalid;

/** What DynamoDB answers to a sound request that it doesn't carry out, as the SDK throws it. */
final class Refusal {
    private static final int BAD_REQUEST = 400;
    private static final CancellationReason NONE =
            CancellationReason.builder().code("None").build();

    private Refusal() {}

    /** @param shown the item, when the request asked to see it and it is there */
    static ConditionalCheckFailedException conditionFailed(Optional<Map<String, AttributeValue>> shown) {
        String message = "The conditional request failed";
        ConditionalCheckFailedException.Builder failed = ConditionalCheckFailedException.builder();
        shown.ifPresent(failed::item);
        return failed.awsErrorDetails(Invalid.details("ConditionalCheckFailedException", message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }

    /** @param reasons one for each action */
    static TransactionCanceledException cancelled(List<CancellationReason> reasons) {
        String message = "Transaction cancelled, please refer cancellation reasons for specific reasons "
                + reasons.stream().map(CancellationReason::code).toList();
        return TransactionCanceledException.builder()
                .cancellationReasons(reasons)
                .awsErrorDetails(Invalid.details("TransactionCanceledException", message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }

    static TransactionConflictException conflict() {
        String message = "Transaction is ongoing for the item";
        return TransactionConflictException.builder()
                .awsErrorDetails(Invalid.details("TransactionConflictException", message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }

    static IdempotentParameterMismatchException otherParameters() {
        String message = "The request uses the same client token as a previous, but non-identical request";
        return IdempotentParameterMismatchException.builder()
                .awsErrorDetails(Invalid.details("IdempotentParameterMismatchException", message))
                .message(message)
                .statusCode(BAD_REQUEST)
                .build();
    }

    /** The reason of an action that wasn't the cause. */
    static CancellationReason none() {
        return NONE;
    }

    static CancellationReason because(String code, String message) {
        return CancellationReason.builder().code(code).message(message).build();
    }

    static CancellationReason conditionOf(Optional<Map<String, AttributeValue>> shown) {
        CancellationReason.Builder reason =
                CancellationReason.builder().code("ConditionalCheckFailed").message("The conditional request failed");
        shown.ifPresent(reason::item);
        return reason.build();
    }
}
