package stockroom.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.TestShop;
import stockroom.testkit.template.Table;

/** Copies of a shop's tables, each of a moment of its own, as point-in-time restores that don't meet the same second. */
final class TableCopies {
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
        rows.forEach((table, items) -> items.forEach(item ->
                shop.dynamoDb().putItem(put -> put.tableName(shop.table(table)).item(item))));
    }
}
