package stockroom.bench.floor;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import stockroom.testkit.EmbeddedDynamoDb;
import stockroom.testkit.Tables;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;

/**
 * An order's transaction without anything around it: order, event, client's card and three stock rows, recorded from real orders and written
 * again and again under other keys, into tables of the same shape that were empty before.
 */
public final class OrderFloor {
    private static final String PREFIX = "floor-";
    private static final int ITEMS = 6;
    private static final String KEY = "pk";

    private final DynamoDbClient client = EmbeddedDynamoDb.shared().client();
    private final List<List<TransactWriteItem>> recorded;

    private OrderFloor(List<List<TransactWriteItem>> recorded) {
        this.recorded = recorded;
    }

    /** @param orders transactions of which some wrote an order of three articles by a new client; its look-up row, the seventh item, is left out */
    public static OrderFloor of(List<TransactWriteItemsRequest> orders) {
        OrderFloor floor = new OrderFloor(orders.stream()
                .map(order -> order.transactItems().stream()
                        .filter(item ->
                                item.put() == null || !isLookUp(item.put().item()))
                        .toList())
                .filter(items -> items.size() == ITEMS)
                .toList());
        new Tables(floor.client, Template.ofThisProject().tables(), new Names(PREFIX, "")).create();
        floor.recorded.stream()
                .flatMap(List::stream)
                .filter(item -> item.update() != null)
                .forEach(floor::stock);
        return floor;
    }

    private static boolean isLookUp(Map<String, AttributeValue> item) {
        return item.containsKey("customerId") && item.size() == 2;
    }

    private void stock(TransactWriteItem item) {
        Map<String, AttributeValue> row = new HashMap<>(item.update().key());
        row.put("available", AttributeValue.fromN("1000000"));
        client.putItem(put -> put.tableName(table(item.update().tableName())).item(row));
    }

    /** @param number of the order: every key follows from it */
    public void write(int number) {
        List<TransactWriteItem> order = recorded.get(number % recorded.size());
        String again = "~" + number / recorded.size();
        client.transactWriteItems(request -> request.transactItems(
                order.stream().map(item -> renamed(item, again)).toList()));
    }

    private static TransactWriteItem renamed(TransactWriteItem item, String again) {
        return item.put() == null
                ? item.copy(changed -> changed.update(item.update()
                        .copy(update -> update.tableName(table(item.update().tableName())))))
                : item.copy(changed -> changed.put(item.put().copy(put -> put.tableName(
                                table(item.put().tableName()))
                        .item(with(
                                item.put().item(),
                                requireNonNull(item.put().item().get(KEY)).s() + again)))));
    }

    private static Map<String, AttributeValue> with(Map<String, AttributeValue> item, String key) {
        Map<String, AttributeValue> changed = new HashMap<>(item);
        changed.put(KEY, AttributeValue.fromS(key));
        return changed;
    }

    private static String table(String recordedName) {
        return PREFIX + recordedName.substring(recordedName.indexOf('-') + 1);
    }
}
