package stockroom.testkit.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.expression.Bindings;
import stockroom.testkit.model.expression.Condition;

/**
 * One page of a query or scan: it ends with the row that reaches the limit or 1 MB, counted before the filter.
 *
 * @param last the row it ended with; empty when every row was read
 */
record Page(List<Map<String, AttributeValue>> items, int scanned, Optional<Map<String, AttributeValue>> last) {
    private static final int MAX_BYTES = 1024 * 1024;

    Page {
        items = List.copyOf(items);
    }

    static Page of(
            NavigableMap<RowKey, Row> rows, Optional<Integer> limit, Optional<Condition> filter, Bindings bindings) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        int most = limit.orElse(Integer.MAX_VALUE);
        int scanned = 0;
        int bytes = 0;
        for (Row row : rows.values()) {
            scanned++;
            bytes += row.bytes();
            if (filter.isEmpty() || filter.get().holds(row.item(), bindings)) {
                items.add(row.item());
            }
            if (scanned == most || bytes >= MAX_BYTES) {
                return new Page(items, scanned, Optional.of(row.item()));
            }
        }
        return new Page(items, scanned, Optional.empty());
    }
}
