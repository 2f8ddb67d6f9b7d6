package stockroom.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.Sku;

/** The products. */
public final class ProductStore {
    private static final int ROWS_PER_SCAN = 4_000;

    /** So that a search that finds little still answers in time; the rest is another page. */
    private static final int MOST_SCANS = 6;

    private final DynamoDbClient client;
    private final String table;
    private final BatchReader batches;

    public ProductStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.batches = new BatchReader(client);
    }

    public Optional<Product> find(Sku sku) {
        return ItemReader.read(client, table, ProductItems.key(sku)).map(ProductItems::read);
    }

    /** Those of the articles that there are, a hundred a request. */
    public Map<Sku, Product> find(Collection<Sku> skus) {
        Map<Sku, Product> products = new HashMap<>();
        for (Item row : batches.read(
                table, skus.stream().distinct().map(ProductItems::key).toList())) {
            Product product = ProductItems.read(row);
            products.put(product.sku(), product);
        }
        return products;
    }

    /**
     * Products in no order that means anything, but always the same.
     *
     * @param after {@link Page#next} of the page before
     */
    public Page<Product> list(int limit, Optional<String> after) {
        return scan(limit, after, product -> true, limit + 1);
    }

    /** The same, only of those that fit. A page may hold fewer than there are and still have a next one. */
    public Page<Product> search(int limit, Optional<String> after, Predicate<Product> fits) {
        return scan(limit, after, fits, ROWS_PER_SCAN);
    }

    private Page<Product> scan(int limit, Optional<String> after, Predicate<Product> fits, int rows) {
        List<Product> found = new ArrayList<>();
        Map<String, AttributeValue> start = after.map(ProductStore::startAt).orElse(Map.of());
        for (int scan = 0; scan < MOST_SCANS; scan++) {
            ScanResponse answer = client.scan(ScanRequest.builder()
                    .tableName(table)
                    .limit(rows)
                    .exclusiveStartKey(start.isEmpty() ? null : start)
                    .build());
            for (Map<String, AttributeValue> row : answer.items()) {
                Product product = ProductItems.read(Item.of(row));
                if (fits.test(product)) {
                    if (found.size() == limit) {
                        return new Page<>(found, found.get(limit - 1).sku().value());
                    }
                    found.add(product);
                }
            }
            start = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.of();
            if (start.isEmpty()) {
                return new Page<>(found, null);
            }
        }
        return new Page<>(found, nextOrNull(start));
    }

    /** The product in place of the one of the version before; refused as {@code product} when that isn't the current one. */
    public Change put(Product product, Instant at) {
        Item row = ProductItems.write(product).time("updatedAt", at);
        return Change.put(table, row).ifCount("version", product.version() - 1).named("product");
    }

    private static Map<String, AttributeValue> startAt(String cursor) {
        if (!Sku.isValid(cursor)) {
            throw new BadCursor();
        }
        return Item.key(cursor).attributes();
    }

    private static @Nullable String nextOrNull(Map<String, AttributeValue> start) {
        AttributeValue key = start.get("pk");
        return key == null ? null : key.s();
    }
}
