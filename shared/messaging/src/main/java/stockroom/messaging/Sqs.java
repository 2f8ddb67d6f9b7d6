package stockroom.messaging;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.dynamodb.Credentials;

/** Builds the queue client of a Lambda function: every part named, so that start-up searches for nothing. */
public final class Sqs {
    private Sqs() {}

    /**
     * The client that these variables describe.
     *
     * @param environment AWS_REGION, and AWS_ENDPOINT_URL_SQS where the service is not AWS's own
     */
    public static SqsClient client(Map<String, String> environment) {
        var builder = SqsClient.builder()
                .region(Region.of(environment.getOrDefault("AWS_REGION", "eu-central-1")))
                .credentialsProvider(Credentials.ofLambda())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(10)));
        String endpoint = environment.get("AWS_ENDPOINT_URL_SQS");
        if (endpoint != null) {
            builder.endpointOverride(URI.create(endpoint));
        }
        return builder.build();
    }
}
