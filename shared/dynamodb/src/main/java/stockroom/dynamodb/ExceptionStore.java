package stockroom.dynamodb;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.domain.task.Subject;

/** What the machine could not decide. An open case stands in the index {@code Open}; one that solved itself is gone. */
public final class ExceptionStore {
    private static final String OPEN_SHARD = "openShard";

    private final DynamoDbClient client;
    private final String table;
    private final ShardedIndex open;
    private final BatchReader batches;

    public ExceptionStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.open = new ShardedIndex(client, table, "Open", OPEN_SHARD, "since");
        this.batches = new BatchReader(client);
    }

    /** Opens the case, or opens it again: since when it is known stays. */
    public Change raise(ExceptionCase exception) {
        return told(exception)
                .set(OPEN_SHARD, ShardedIndex.shardOf(exception.id()))
                .remove("resolved");
    }

    /** Nobody has to answer it any more, and whoever does all the same finds what became of it. */
    public Change overtaken(ExceptionCase exception) {
        return told(exception).remove(OPEN_SHARD);
    }

    private Change told(ExceptionCase exception) {
        Change change = Change.update(table, Item.key(exception.id()))
                .set("kind", exception.kind().name())
                .set("rule", exception.kind().rule())
                .set("reason", exception.reason())
                .setIfAbsent("since", Item.ofTime(exception.since()))
                .add("version", 1)
                .named("case " + exception.id());
        exception.subject().orderId().ifPresent(orderId -> change.set("orderId", orderId));
        exception.subject().purchaseOrderId().ifPresent(id -> change.set("purchaseOrderId", id));
        exception.subject().sku().ifPresent(sku -> change.set("sku", sku.value()));
        exception.subject().warehouse().ifPresent(warehouse -> change.set("warehouse", warehouse.value()));
        return change;
    }

    /** The case solved itself. */
    public Change drop(CaseKind kind, PositionKey position) {
        return drop(ExceptionCase.idOf(kind, position));
    }

    /** The same for a case of a purchase order. */
    public Change drop(CaseKind kind, String purchaseOrderId) {
        return drop(ExceptionCase.idOfPurchaseOrder(kind, purchaseOrderId));
    }

    private Change drop(String id) {
        return Change.delete(table, Item.key(id)).named("case " + id);
    }

    /** A person says that it is solved; refused as {@code case} when it isn't open. */
    public Change resolve(String id, String by, Instant at) {
        return Change.update(table, Item.key(id))
                .ifPresent(OPEN_SHARD)
                .remove(OPEN_SHARD)
                .set("resolved", Item.ofMap(Item.empty().text("by", by).time("at", at)))
                .add("version", 1)
                .named("case");
    }

    /** Open or resolved; one that solved itself isn't found. */
    public Optional<ExceptionCase> find(String id) {
        return ItemReader.read(client, table, Item.key(id)).map(ExceptionStore::exception);
    }

    /** A case as it is kept. */
    public record Kept(ExceptionCase exception, boolean isOpen) {}

    /** The same, and whether it is open still. */
    public Optional<Kept> kept(String id) {
        return ItemReader.read(client, table, Item.key(id)).map(row -> new Kept(exception(row), row.has(OPEN_SHARD)));
    }

    public Page<ExceptionCase> open(int limit) {
        return cases(open.first(limit));
    }

    /** @throws BadCursor when the text isn't one of {@link Page#next} */
    public Page<ExceptionCase> open(int limit, String cursor) {
        return cases(open.after(limit, cursor));
    }

    private Page<ExceptionCase> cases(Page<Item> keys) {
        Map<String, Item> byId = new HashMap<>();
        batches.read(
                        table,
                        keys.items().stream().map(k -> Item.key(k.text("pk"))).toList())
                .forEach(row -> byId.put(row.text("pk"), row));
        List<ExceptionCase> cases = keys.items().stream()
                .flatMap(k -> Optional.ofNullable(byId.get(k.text("pk"))).stream())
                .filter(row -> row.has(OPEN_SHARD))
                .map(ExceptionStore::exception)
                .toList();
        return new Page<>(cases, keys.nextOrNull());
    }

    private static ExceptionCase exception(Item row) {
        Subject subject = new Subject(
                row.optionalText("orderId").orElse(null),
                row.optionalText("purchaseOrderId").orElse(null),
                row.optionalText("sku").map(Sku::of).orElse(null),
                row.optionalText("warehouse").map(WarehouseId::of).orElse(null),
                List.of());
        return new ExceptionCase(
                row.text("pk"), CaseKind.valueOf(row.text("kind")), subject, row.text("reason"), row.time("since"));
    }
}
