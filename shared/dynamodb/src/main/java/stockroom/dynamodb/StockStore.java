package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.LineEdit;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.MinimumPlan;
import stockroom.domain.stock.Stock;
import stockroom.domain.stock.StockCount;
import stockroom.domain.stock.Supply;

/** What staff do to a position: count it, give it a minimum, look at it whole. What orders do to it is {@link PositionStore}'s. */
public final class StockStore {
    private static final String VERSION = "positionVersion";
    private static final String MINIMUM_VERSION = "minimumVersion";

    private final DynamoDbClient client;
    private final String table;
    private final BatchReader batches;

    public StockStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.batches = new BatchReader(client);
    }

    /**
     * A position's stock row as staff see it.
     *
     * @param minimum what it is kept at, if anything
     * @param minimumVersion raised by every edit of the minimum; it outlives a removal, so that no version comes twice
     * @param draftSupplierOrNull in whose draft the last run put a line, or null where it put none
     */
    public record Row(
            Stock stock,
            Optional<MinimumPlan> minimum,
            long minimumVersion,
            @Nullable SupplierId draftSupplierOrNull) {
        static final Row NONE = new Row(Stock.NONE, Optional.empty(), 0, null);

        /** Whether a draft buys it already. */
        public boolean isInADraft() {
            return draftSupplierOrNull != null;
        }
    }

    /** A position, whole. */
    public record View(
            Row row,
            List<Demand> demand,
            List<Supply> supply,
            @Nullable LineEdit editOrNull) {
        /** The buyer's hand on it (R40). */
        public Optional<LineEdit> edit() {
            return Optional.ofNullable(editOrNull);
        }
    }

    /** A position that was never written is one without anything. */
    public Row row(PositionKey position) {
        return ItemReader.read(client, table, PositionItems.stockKey(position))
                .map(row -> row(row))
                .orElse(Row.NONE);
    }

    /** The stock rows of those of the positions that were ever written. */
    public Map<PositionKey, Row> rows(Collection<PositionKey> positions) {
        Map<PositionKey, Row> rows = new TreeMap<>();
        batches.read(table, positions.stream().map(PositionItems::stockKey).toList())
                .forEach(row -> rows.put(PositionKey.parse(row.text("pk")), row(row)));
        return rows;
    }

    /** One consistent read of everything that stands under a position. */
    public View view(PositionKey position) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :position")
                .expressionAttributeValues(Map.of(":position", Item.ofText(position.text())))
                .consistentRead(true)
                .build();
        Row stock = Row.NONE;
        List<Demand> demand = new ArrayList<>();
        List<Supply> supply = new ArrayList<>();
        LineEdit edit = null;
        for (var attributes : client.queryPaginator(request).items()) {
            Item item = Item.of(attributes);
            String sk = item.text("sk");
            if (sk.equals(PositionItems.STOCK)) {
                stock = row(item);
            } else if (sk.startsWith(PositionItems.DEMAND)) {
                demand.add(PositionItems.demand(item));
            } else if (sk.startsWith(PositionItems.SUPPLY)) {
                supply.add(PositionItems.supply(item));
            } else if (sk.equals(PositionItems.EDIT)) {
                edit = EditStore.edit(item);
            }
        }
        return new View(stock, demand, supply, edit);
    }

    /** Those of the positions that were ever written. */
    public List<PositionKey> existing(Collection<PositionKey> positions) {
        return batches
                .read(table, positions.stream().map(PositionItems::stockKey).toList())
                .stream()
                .map(row -> PositionKey.parse(row.text("pk")))
                .toList();
    }

    /** Writes a count that was decided on {@code seen}; refused as {@code stock} when the position changed since. */
    public Change counted(PositionKey position, Stock seen, StockCount count) {
        return touched(position)
                .add("onHand", count.onHand())
                .add("available", count.available())
                .add("allocating", count.allocating())
                .ifCount(VERSION, seen.version())
                .named("stock");
    }

    /** Writes a minimum that was decided on {@code seen}; refused as {@code stock} when the position changed since. */
    public Change minimum(PositionKey position, Row seen, MinimumPlan minimum) {
        return MinimumItems.set(touched(position), minimum)
                .set("minimumShard", ShardedIndex.shardOf(position.text()))
                .add(MINIMUM_VERSION, 1)
                .ifCount(VERSION, seen.stock().version())
                .named("stock");
    }

    /** Takes the minimum away, and with it the memory of an alert (R53, R54); refused as {@code stock} when the position changed since. */
    public Change noMinimum(PositionKey position, Row seen) {
        return MinimumItems.remove(touched(position))
                .remove("minimumShard")
                .remove("alerted")
                .add(MINIMUM_VERSION, 1)
                .ifCount(VERSION, seen.stock().version())
                .named("stock");
    }

    /** Has the next run look at a position again, because something about its product changed; refused as {@code position} where there is none. */
    public Change lookAgain(PositionKey position) {
        return touched(position).ifPresent("pk").named("position");
    }

    private Change touched(PositionKey position) {
        return Change.update(table, PositionItems.stockKey(position))
                .add(VERSION, 1)
                .set("mark", PositionItems.markOf(position));
    }

    private static Row row(Item item) {
        return new Row(
                PositionItems.stock(item),
                MinimumItems.plan(item),
                item.count(MINIMUM_VERSION),
                item.optionalText("draftSupplier").map(SupplierId::of).orElse(null));
    }
}
