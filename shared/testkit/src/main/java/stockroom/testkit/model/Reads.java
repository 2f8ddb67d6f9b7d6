package stockroom.testkit.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import stockroom.testkit.model.value.Invalid;

/** Reads of items by their key. */
final class Reads {
    private static final int MAX_KEYS = 100;
    private static final long MAX_BYTES = 16L * 1024 * 1024;

    private final Database database;

    Reads(Database database) {
        this.database = database;
    }

    GetItemResponse get(GetItemRequest request) {
        StoredTable table = database.table(request.tableName());
        Shown shown = Shown.of(database, request.projectionExpression(), request.expressionAttributeNames());
        RowKey key = table.key().exactly(request.key());
        GetItemResponse.Builder answer = GetItemResponse.builder();
        find(table, key, request.consistentRead()).ifPresent(row -> answer.item(shown.of(row.item())));
        return answer.build();
    }

    private Optional<Row> find(StoredTable table, RowKey key, @Nullable Boolean consistent) {
        NavigableMap<RowKey, Row> rows = Boolean.TRUE.equals(consistent)
                ? table.rows()
                : table.copy(IndexLag.TABLE).at(database.now());
        return Optional.ofNullable(rows.get(key));
    }

    /** What doesn't fit the answer is left for the next request. */
    BatchGetItemResponse batch(BatchGetItemRequest request) {
        int keys = request.requestItems().values().stream()
                .mapToInt(asked -> asked.keys().size())
                .sum();
        if (keys == 0 || keys > MAX_KEYS) {
            throw Invalid.because("A BatchGetItem has 1 to " + MAX_KEYS + " keys, not " + keys);
        }
        Batch batch = new Batch();
        request.requestItems().forEach(batch::read);
        return BatchGetItemResponse.builder()
                .responses(batch.found)
                .unprocessedKeys(batch.left)
                .build();
    }

    private final class Batch {
        private final Map<String, List<Map<String, AttributeValue>>> found = new HashMap<>();
        private final Map<String, KeysAndAttributes> left = new HashMap<>();
        private long bytes;

        private void read(String tableName, KeysAndAttributes asked) {
            StoredTable table = database.table(tableName);
            Shown shown = Shown.of(database, asked.projectionExpression(), asked.expressionAttributeNames());
            List<RowKey> keys = asked.keys().stream().map(table.key()::exactly).toList();
            if (keys.isEmpty() || Set.copyOf(keys).size() < keys.size()) {
                throw Invalid.because("Provided list of item keys is empty or contains duplicates");
            }
            List<Map<String, AttributeValue>> items = new ArrayList<>();
            Set<Map<String, AttributeValue>> unread = new HashSet<>();
            for (int i = 0; i < keys.size(); i++) {
                Optional<Row> row = find(table, keys.get(i), asked.consistentRead());
                int size = row.map(Row::bytes).orElse(0);
                if (bytes + size > MAX_BYTES) {
                    unread.add(asked.keys().get(i));
                } else {
                    bytes += size;
                    row.ifPresent(r -> items.add(shown.of(r.item())));
                }
            }
            found.put(tableName, items);
            if (!unread.isEmpty()) {
                left.put(tableName, asked.toBuilder().keys(unread).build());
            }
        }
    }
}
