package stockroom.dynamodb;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.purchasing.SupplierId;

/** The suppliers. One whose terms changed stands in the index {@code Changed} until a run has looked at all its articles again (R31). */
public final class SupplierStore {
    private static final String CHANGED = "changedShard";

    private final DynamoDbClient client;
    private final String table;
    private final ShardedIndex changed;
    private final BatchReader batches;

    public SupplierStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.changed = new ShardedIndex(client, table, "Changed", CHANGED, "pk");
        this.batches = new BatchReader(client);
    }

    public Optional<Supplier> find(SupplierId id) {
        return ItemReader.read(client, table, Item.key(id.value())).map(SupplierItems::supplier);
    }

    /** Those of the suppliers that exist. */
    public Map<SupplierId, Supplier> find(Collection<SupplierId> ids) {
        Map<SupplierId, Supplier> found = new TreeMap<>();
        batches.read(table, ids.stream().map(id -> Item.key(id.value())).toList())
                .forEach(row -> found.put(SupplierId.of(row.text("pk")), SupplierItems.supplier(row)));
        return found;
    }

    /** A part of the list, in no order. */
    public Page<Supplier> page(int limit, Optional<String> cursor) {
        ScanRequest.Builder request = ScanRequest.builder().tableName(table).limit(limit);
        cursor.ifPresent(c -> request.exclusiveStartKey(Item.key(idIn(c)).attributes()));
        ScanResponse answer = client.scan(request.build());
        List<Supplier> suppliers = answer.items().stream()
                .map(row -> SupplierItems.supplier(Item.of(row)))
                .toList();
        AttributeValue last =
                answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey().get("pk") : null;
        return new Page<>(suppliers, last == null ? null : last.s());
    }

    private static String idIn(String cursor) {
        if (!SupplierId.isValid(cursor)) {
            throw new BadCursor();
        }
        return cursor;
    }

    /** The supplier's first version; refused as {@code supplier} when there is one already. */
    public Change create(Supplier supplier) {
        return Change.put(table, marked(supplier)).ifAbsent("pk").named("supplier");
    }

    /** A later version; refused as {@code supplier} when another edit was faster. */
    public Change replace(Supplier supplier) {
        return Change.put(table, marked(supplier))
                .ifEquals("version", supplier.version() - 1)
                .named("supplier");
    }

    private static Item marked(Supplier supplier) {
        return SupplierItems.supplier(supplier)
                .text(CHANGED, ShardedIndex.shardOf(supplier.id().value()));
    }

    /** The suppliers whose articles are still to be looked at again, each with the version of its terms. */
    public Map<SupplierId, Long> changed() {
        List<Item> keys =
                changed.all().stream().map(row -> Item.key(row.text("pk"))).toList();
        Map<SupplierId, Long> versions = new TreeMap<>();
        batches.read(table, keys, List.of("pk", "version", CHANGED)).stream()
                .filter(row -> row.has(CHANGED))
                .forEach(row -> versions.put(SupplierId.of(row.text("pk")), row.number("version")));
        return versions;
    }

    /** Its articles were looked at under this version of its terms; refused when the terms changed again. */
    public Change lookedAt(SupplierId supplier, long version) {
        return Change.update(table, Item.key(supplier.value()))
                .ifEquals("version", version)
                .remove(CHANGED)
                .named("supplier");
    }
}
