package stockroom.messaging;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;
import stockroom.dynamodb.Credentials;

/** Builds the topic client of a Lambda function: every part named, so that start-up searches for nothing. */
public final class Sns {
    private Sns() {}

    /** @param environment AWS_REGION, and AWS_ENDPOINT_URL_SNS where the service is not AWS's own */
    public static SnsClient client(Map<String, String> environment) {
        return builder(environment).build();
    }

    /** The same, but a call of which nobody knows how it ended is not made again by itself. */
    public static SnsClient askingOnce(Map<String, String> environment) {
        return builder(environment)
                .overrideConfiguration(once -> once.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    private static SnsClientBuilder builder(Map<String, String> environment) {
        var builder = SnsClient.builder()
                .region(Region.of(environment.getOrDefault("AWS_REGION", "eu-central-1")))
                .credentialsProvider(Credentials.ofLambda())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(10)));
        String endpoint = environment.get("AWS_ENDPOINT_URL_SNS");
        if (endpoint != null) {
            builder.endpointOverride(URI.create(endpoint));
        }
        return builder;
    }
}
