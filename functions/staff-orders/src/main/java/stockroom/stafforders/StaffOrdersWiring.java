package stockroom.stafforders;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.OrderLists;
import stockroom.lambda.Surroundings;
import stockroom.ordering.OrderingWiring;
import stockroom.purchasing.pegging.PeggingWiring;

final class StaffOrdersWiring {
    private StaffOrdersWiring() {}

    static StaffOrders orders(Surroundings surroundings) {
        OrderingWiring ordering = new OrderingWiring(surroundings);
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        OrderLists lists = new OrderLists(client, surroundings.variable("ORDERS_TABLE"));
        return new StaffOrders(
                ordering.orderMoves(),
                new FindOrders(lists, ordering.orders(), ordering.customers()),
                PeggingWiring.expectedDays(surroundings));
    }

    static StaffTasks tasks(Surroundings surroundings) {
        OrderingWiring ordering = new OrderingWiring(surroundings);
        return new StaffTasks(ordering.orderMoves(), ordering.tasks(), ordering.transactor());
    }
}
