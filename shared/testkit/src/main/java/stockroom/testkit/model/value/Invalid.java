package stockroom.testkit.model.value;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What DynamoDB answers to a request that can't be right, whatever the tables hold. The texts are the model's own. */
public final class Invalid {
    /** The code by which such an answer is known. */
    public static final String CODE = "ValidationException";

    private static final int BAD_REQUEST = 400;

    private Invalid() {}

    public static DynamoDbException because(String reason) {
        return (DynamoDbException) DynamoDbException.builder()
                .awsErrorDetails(details(CODE, reason))
                .message(reason)
                .statusCode(BAD_REQUEST)
                .build();
    }

    /** The error's details as the SDK would have read them from the answer. */
    public static AwsErrorDetails details(String code, String message) {
        return AwsErrorDetails.builder()
                .serviceName("DynamoDB")
                .errorCode(code)
                .errorMessage(message)
                .build();
    }
}
