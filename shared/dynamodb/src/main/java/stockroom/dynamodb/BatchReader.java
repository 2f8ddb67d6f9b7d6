package stockroom.dynamodb;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items by key, consistently, a hundred a request; what the service left for later is asked for again. */
public final class BatchReader {
    private static final int MAX_KEYS = 100;
    private static final int ATTEMPTS = 8;

    private final DynamoDbClient client;

    public BatchReader(DynamoDbClient client) {
        this.client = client;
    }

    /**
     * The items that are there, in no order.
     *
     * @throws Busy when throttling outlasts the retries
     */
    public List<Item> read(String table, List<Item> keys) {
        return read(Map.of(table, keys)).getOrDefault(table, List.of());
    }

    /** Of each item only these attributes. */
    public List<Item> read(String table, List<Item> keys, List<String> attributes) {
        return read(Map.of(table, keys), attributes).getOrDefault(table, List.of());
    }

    /**
     * The items of several tables that are there, by table and in no order; what fits a request goes into one.
     *
     * @throws Busy when throttling outlasts the retries
     */
    public Map<String, List<Item>> read(Map<String, List<Item>> keysByTable) {
        return read(keysByTable, List.of());
    }

    private Map<String, List<Item>> read(Map<String, List<Item>> keysByTable, List<String> attributes) {
        List<Asked> all = keysByTable.entrySet().stream()
                .flatMap(t -> t.getValue().stream().map(key -> new Asked(t.getKey(), key.attributes())))
                .distinct()
                .toList();
        Map<String, List<Item>> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += MAX_KEYS) {
            readPart(all.subList(from, Math.min(all.size(), from + MAX_KEYS)), attributes, found);
        }
        return found;
    }

    private record Asked(String table, Map<String, AttributeValue> key) {}

    private void readPart(List<Asked> part, List<String> attributes, Map<String, List<Item>> found) {
        Map<String, KeysAndAttributes> left = part.stream()
                .collect(groupingBy(
                        Asked::table,
                        collectingAndThen(mapping(Asked::key, toList()), keys -> consistently(keys, attributes))));
        for (int attempt = 1; !left.isEmpty(); attempt++) {
            BatchGetItemResponse answer = client.batchGetItem(
                    BatchGetItemRequest.builder().requestItems(left).build());
            answer.responses()
                    .forEach((table, rows) -> rows.forEach(row ->
                            found.computeIfAbsent(table, t -> new ArrayList<>()).add(Item.of(row))));
            left = answer.unprocessedKeys();
            if (!left.isEmpty()) {
                pause(attempt);
            }
        }
    }

    private static KeysAndAttributes consistently(List<Map<String, AttributeValue>> keys, List<String> attributes) {
        KeysAndAttributes.Builder asked = KeysAndAttributes.builder().keys(keys).consistentRead(true);
        if (!attributes.isEmpty()) {
            Map<String, String> names = attributes.stream().collect(toMap(a -> "#" + a, a -> a));
            asked.projectionExpression(String.join(", ", names.keySet())).expressionAttributeNames(names);
        }
        return asked.build();
    }

    private static void pause(int attempt) {
        if (attempt == ATTEMPTS) {
            throw new Busy(
                    "gave up after " + ATTEMPTS + " attempts", new IllegalStateException("keys left unprocessed"));
        }
        Pause.asleep().afterRefusal(attempt);
    }
}
