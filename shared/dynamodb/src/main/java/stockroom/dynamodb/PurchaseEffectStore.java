package stockroom.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.PurchaseEffect;
import stockroom.domain.purchasing.PurchaseEffect.Doubt;
import stockroom.domain.purchasing.PurchaseEffect.Incoming;

/** The effects of decisions on purchase orders. They lie beside their purchase order, in the index {@code Unfinished} until done. */
public final class PurchaseEffectStore {
    /** A row of so many articles stays far below the 400 KB of an item. */
    private static final int ARTICLES_A_ROW = 800;

    private static final String HEADER = "EFFECTS";
    private static final String VERSION = "decision";
    private static final String APPLIED = "applied";

    private final DynamoDbClient client;
    private final String table;
    private final ShardedIndex unfinished;

    public PurchaseEffectStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.unfinished = new ShardedIndex(client, table, "Unfinished", "unfinishedShard", "unfinishedSince");
    }

    /** The effects of a decision, for its transaction; refused as {@code effects} while earlier ones are left. */
    public List<Change> begin(PurchaseEffects effects) {
        List<Change> changes = new ArrayList<>();
        Item header = headerKey(effects.purchaseOrderId())
                .number(VERSION, effects.version())
                .number(APPLIED, 0)
                .optionalText("receiptId", effects.receiptId())
                .text("by", effects.decided().by())
                .text("requestId", effects.decided().requestId())
                .text("unfinishedShard", ShardedIndex.shardOf(effects.purchaseOrderId()))
                .time("unfinishedSince", effects.decided().at());
        changes.add(Change.put(table, header).ifAbsent("pk").named("effects"));
        List<PurchaseEffect> all = effects.all();
        for (int row = 0; row * ARTICLES_A_ROW < all.size(); row++) {
            List<PurchaseEffect> part =
                    all.subList(row * ARTICLES_A_ROW, Math.min(all.size(), (row + 1) * ARTICLES_A_ROW));
            changes.add(Change.put(
                            table,
                            rowKey(effects.purchaseOrderId(), row)
                                    .list(
                                            "effects",
                                            part.stream()
                                                    .map(PurchaseEffectStore::item)
                                                    .toList()))
                    .named("effects " + row));
        }
        return changes;
    }

    /** What is left to do for this purchase order; empty when nothing is. */
    public Optional<PurchaseEffects> find(String purchaseOrderId) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :effects)")
                .expressionAttributeValues(Map.of(":pk", Item.ofText(purchaseOrderId), ":effects", Item.ofText(HEADER)))
                .consistentRead(true)
                .build();
        return read(
                client.queryPaginator(request).items().stream().map(Item::of).toList());
    }

    /** The effects in a purchase order's rows; empty without their header. */
    public static Optional<PurchaseEffects> read(List<Item> rows) {
        return rows.stream()
                .filter(row -> row.text("sk").equals(HEADER))
                .findFirst()
                .map(header -> effects(header, rows));
    }

    private static PurchaseEffects effects(Item header, List<Item> rows) {
        return new PurchaseEffects(
                header.text("pk"),
                header.number(VERSION),
                header.optionalText("receiptId").orElse(null),
                new Cause(header.text("by"), header.text("requestId"), header.time("unfinishedSince")),
                header.units(APPLIED),
                rows.stream()
                        .filter(row -> row.text("sk").startsWith(HEADER + "#"))
                        .flatMap(row -> row.list("effects").stream())
                        .map(PurchaseEffectStore::effect)
                        .toList());
    }

    /** Purchase orders whose effects were not finished within reach of the request that began them. The index may lag: read each again. */
    public List<String> unfinishedSince(Instant before) {
        return unfinished.upTo(Item.timeText(before)).stream()
                .map(row -> row.text("pk"))
                .toList();
    }

    /** When the oldest unfinished decision was made. */
    public Optional<Instant> oldest() {
        return unfinished.first(1).items().stream().findFirst().map(row -> row.time("unfinishedSince"));
    }

    /** The next step is done, for its transaction: refused as {@code effects} when somebody else did it. */
    public Change stepped(PurchaseEffects effects) {
        return Change.update(table, headerKey(effects.purchaseOrderId()))
                .ifEquals(VERSION, effects.version())
                .ifEquals(APPLIED, effects.applied())
                .set(APPLIED, effects.applied() + 1)
                .named("effects");
    }

    /** After a restore: they belong to this version of their purchase order; refused as {@code effects} when somebody else did something. */
    public Change renumbered(PurchaseEffects effects, long version) {
        return Change.update(table, headerKey(effects.purchaseOrderId()))
                .ifEquals(VERSION, effects.version())
                .set(VERSION, version)
                .named("effects");
    }

    /** Nothing is left to do; refused as {@code effects} when somebody else said so. */
    public List<Change> end(PurchaseEffects effects) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.delete(table, headerKey(effects.purchaseOrderId()))
                .ifEquals(VERSION, effects.version())
                .ifEquals(APPLIED, effects.applied())
                .named("effects"));
        for (int row = 0; row * ARTICLES_A_ROW < effects.all().size(); row++) {
            changes.add(
                    Change.delete(table, rowKey(effects.purchaseOrderId(), row)).named("effects " + row));
        }
        return changes;
    }

    private static Item headerKey(String purchaseOrderId) {
        return Item.key(purchaseOrderId, HEADER);
    }

    private static Item rowKey(String purchaseOrderId, int row) {
        return Item.key(purchaseOrderId, "%s#%03d".formatted(HEADER, row));
    }

    private static Item item(PurchaseEffect effect) {
        Item row = Item.empty().text("sku", effect.sku().value());
        effect.incoming()
                .ifPresent(incoming -> row.number("incoming", incoming.units()).date("arrival", incoming.arrival()));
        if (effect.arrived() > 0) {
            row.number("arrived", effect.arrived());
        }
        return effect.doubts().isEmpty()
                ? row
                : row.list(
                        "doubts",
                        effect.doubts().stream()
                                .map(doubt -> Item.empty()
                                        .text("kind", doubt.kind().name())
                                        .text("reason", doubt.reason()))
                                .toList());
    }

    private static PurchaseEffect effect(Item row) {
        return new PurchaseEffect(
                Sku.of(row.text("sku")),
                incomingOrNull(row),
                row.units("arrived"),
                row.list("doubts").stream()
                        .map(doubt -> new Doubt(PurchaseEffect.Kind.valueOf(doubt.text("kind")), doubt.text("reason")))
                        .toList());
    }

    private static @Nullable Incoming incomingOrNull(Item row) {
        return row.has("arrival") ? new Incoming(row.units("incoming"), row.date("arrival")) : null;
    }
}
