package stockroom.outboxsweep;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sns.SnsClient;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.messaging.Outbox;
import stockroom.messaging.PendingEvents;
import stockroom.messaging.Relay;
import stockroom.messaging.Sns;
import stockroom.messaging.Topic;

final class OutboxSweepWiring {
    private OutboxSweepWiring() {}

    static SweepOutbox sweep(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        String outbox = surroundings.variable("OUTBOX_TABLE");
        Topic topic =
                new Topic(surroundings.client(SnsClient.class, Sns::client), surroundings.variable("EVENTS_TOPIC_ARN"));
        Relay relay = new Relay(
                topic,
                new Outbox(outbox),
                new Transactor(client, surroundings.machine().pause()),
                surroundings.clock());
        return new SweepOutbox(new PendingEvents(client, outbox, surroundings.clock()), relay, surroundings.clock());
    }
}
