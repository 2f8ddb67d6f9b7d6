package stockroom.dynamodb;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Builds the client of a Lambda function: every part named, so that start-up searches for nothing. */
public final class DynamoDb {
    private DynamoDb() {}

    /** @param environment AWS_REGION, and AWS_ENDPOINT_URL_DYNAMODB where the service is not AWS's own */
    public static DynamoDbClient client(Map<String, String> environment) {
        var builder = DynamoDbClient.builder()
                .region(Region.of(environment.getOrDefault("AWS_REGION", "eu-central-1")))
                .credentialsProvider(Credentials.ofLambda())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(Duration.ofSeconds(2))
                        .socketTimeout(Duration.ofSeconds(10)));
        String endpoint = environment.get("AWS_ENDPOINT_URL_DYNAMODB");
        if (endpoint != null) {
            builder.endpointOverride(URI.create(endpoint));
        }
        return builder.build();
    }
}
