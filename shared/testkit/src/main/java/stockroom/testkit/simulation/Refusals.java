package stockroom.testkit.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.sns.model.InternalErrorException;
import software.amazon.awssdk.services.sns.model.SnsRequest;
import software.amazon.awssdk.services.sns.model.ThrottledException;
import software.amazon.awssdk.services.sqs.model.RequestThrottledException;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** How the services and their clients refuse a call that is itself in order. */
final class Refusals {
    private static final String WHY = "simulated";
    private static final int TIMEOUT_MILLIS = 10_000;

    private Refusals() {}

    static SdkException timeout() {
        return ApiCallTimeoutException.create(TIMEOUT_MILLIS);
    }

    static SdkException conflict(SdkRequest request) {
        return request instanceof TransactWriteItemsRequest transaction
                ? cancelled(transaction, "TransactionConflict")
                : TransactionConflictException.builder().message(WHY).build();
    }

    static SdkException throttled(SdkRequest request) {
        if (request instanceof TransactWriteItemsRequest transaction) {
            return cancelled(transaction, "ThrottlingError");
        }
        if (request instanceof DynamoDbRequest) {
            return ProvisionedThroughputExceededException.builder().message(WHY).build();
        }
        return request instanceof SnsRequest
                ? ThrottledException.builder().message(WHY).build()
                : RequestThrottledException.builder().message(WHY).build();
    }

    static SdkException failed(SdkRequest request) {
        if (request instanceof DynamoDbRequest) {
            return InternalServerErrorException.builder()
                    .message(WHY)
                    .statusCode(500)
                    .build();
        }
        return request instanceof SnsRequest
                ? InternalErrorException.builder().message(WHY).statusCode(500).build()
                : SqsException.builder().message(WHY).statusCode(500).build();
    }

    private static TransactionCanceledException cancelled(TransactWriteItemsRequest transaction, String code) {
        List<CancellationReason> reasons = new ArrayList<>(Collections.nCopies(
                transaction.transactItems().size(),
                CancellationReason.builder().code("None").build()));
        reasons.set(0, CancellationReason.builder().code(code).message(WHY).build());
        return TransactionCanceledException.builder()
                .message(WHY + ": " + code)
                .cancellationReasons(reasons)
                .build();
    }
}
