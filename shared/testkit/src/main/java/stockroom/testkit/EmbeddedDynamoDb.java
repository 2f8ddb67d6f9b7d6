package stockroom.testkit;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** DynamoDB Local inside this virtual machine, in memory, without a port and with its telemetry off. One serves all who ask. */
public final class EmbeddedDynamoDb {
    private static final Boolean TELEMETRY_OFF = true;

    private final AmazonDynamoDBLocal local;

    private EmbeddedDynamoDb(AmazonDynamoDBLocal local) {
        this.local = local;
    }

    /** The one of this virtual machine, started by the first who asks. */
    public static EmbeddedDynamoDb shared() {
        return Shared.ONE;
    }

    public DynamoDbClient client() {
        return local.dynamoDbClient();
    }

    public DynamoDbStreamsClient streams() {
        return local.dynamoDbStreamsClient();
    }

    private static final class Shared {
        private static final EmbeddedDynamoDb ONE = new EmbeddedDynamoDb(start());
    }

    private static AmazonDynamoDBLocal start() {
        return DynamoDBEmbedded.create(TELEMETRY_OFF);
    }
}
