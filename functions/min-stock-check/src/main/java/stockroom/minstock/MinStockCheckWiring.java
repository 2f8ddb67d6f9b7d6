package stockroom.minstock;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.MinimumWatch;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.messaging.Outbox;

final class MinStockCheckWiring {
    private MinStockCheckWiring() {}

    static CheckMinimums check(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        return new CheckMinimums(
                new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE")),
                new MinimumWatch(client, surroundings.variable("POSITIONS_TABLE")),
                new TaskStore(client, surroundings.variable("TASKS_TABLE")),
                new Outbox(surroundings.variable("OUTBOX_TABLE")),
                new Transactor(client, surroundings.machine().pause()));
    }
}
