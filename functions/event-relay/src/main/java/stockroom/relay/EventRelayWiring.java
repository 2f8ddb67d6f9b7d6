package stockroom.relay;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.messaging.Outbox;
import stockroom.messaging.Relay;
import stockroom.messaging.Sns;
import stockroom.messaging.Topic;

final class EventRelayWiring {
    private EventRelayWiring() {}

    static Relay relay(Surroundings surroundings) {
        return new Relay(
                new Topic(surroundings.client(SnsClient.class, Sns::client), surroundings.variable("EVENTS_TOPIC_ARN")),
                new Outbox(surroundings.variable("OUTBOX_TABLE")),
                new Transactor(
                        surroundings.client(DynamoDbClient.class, DynamoDb::client),
                        surroundings.machine().pause()),
                surroundings.clock());
    }
}
