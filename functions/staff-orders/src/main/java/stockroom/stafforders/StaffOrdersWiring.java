package stockroom.stafforders;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.OrderLists;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.StockStore;
import stockroom.lambda.Surroundings;
import stockroom.ordering.OrderingWiring;
import stockroom.ordering.queue.QueueWiring;
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
                ordering.calls(),
                PeggingWiring.expectedDays(surroundings));
    }

    static StaffTasks tasks(Surroundings surroundings) {
        OrderingWiring ordering = new OrderingWiring(surroundings);
        return new StaffTasks(ordering.orderMoves(), ordering.tasks(), ordering.transactor(), heldOnly(surroundings));
    }

    static HeldOnly heldOnly(Surroundings surroundings) {
        return new HeldOnly(new QueueWiring(surroundings).heldOrder());
    }

    static StaffQueue queue(Surroundings surroundings) {
        OrderingWiring ordering = new OrderingWiring(surroundings);
        QueueWiring queue = new QueueWiring(surroundings);
        return new StaffQueue(
                queue.nextOrder(), card(surroundings, ordering, queue), queue.ranking(), queue.giveBack());
    }

    private static OrderCard card(Surroundings surroundings, OrderingWiring ordering, QueueWiring queue) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        return new OrderCard(
                new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE")),
                PeggingWiring.expectedDays(surroundings),
                new CardClient(ordering.orders()),
                new CardGoods(
                        new ProductStore(client, surroundings.variable("PRODUCTS_TABLE")),
                        new StockStore(client, surroundings.variable("POSITIONS_TABLE")),
                        queue.purchasePrices()),
                ordering.calls(),
                ordering.tasks(),
                new OrderCard.Places(surroundings.variable("SHOP_NAME"), surroundings.variable("MAP_URL")));
    }
}
