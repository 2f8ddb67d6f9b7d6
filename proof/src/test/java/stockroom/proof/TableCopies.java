package stockroom.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import stockroom.testkit.TestShop;
import stockroom.testkit.template.Table;

/** Copies of a shop's tables, each of a moment of its own, as point-in-time restores that don't meet the same second. */
final class TableCopies {
    /** More than that DynamoDB doesn't take at once. */
    private static final int OF_A_BATCH = 25;

    private final Map<String, List<Map<String, AttributeValue>>> rows = new HashMap<>();

    static List<String> tables() {
        return TestShop.template().tables().stream()
                .map(Table::variable)
                .sorted()
                .toList();
    }

    /** Copies the table as it is now; the copy made last counts. */
    void copy(TestShop shop, String table) {
        rows.put(
                table,
                shop
                        .dynamoDb()
                        .scanPaginator(scan -> scan.tableName(shop.table(table)).consistentRead(true))
                        .items()
                        .stream()
                        .toList());
    }

    void restoreInto(TestShop shop) {
        rows.forEach((table, items) -> {
            for (int from = 0; from < items.size(); from += OF_A_BATCH) {
                List<WriteRequest> batch = items.subList(from, Math.min(items.size(), from + OF_A_BATCH)).stream()
                        .map(item -> WriteRequest.builder()
                                .putRequest(put -> put.item(item))
                                .build())
                        .toList();
                shop.dynamoDb().batchWriteItem(write -> write.requestItems(Map.of(shop.table(table), batch)));
            }
        });
    }
}
