package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.ordering.PositionChange;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Stock;

/** What orders do to positions: each write keeps the counters and the demand rows together (docs/data-model.md). */
public final class PositionStore {
    private static final String VERSION = "positionVersion";

    private final DynamoDbClient client;
    private final String table;
    private final BatchReader batches;

    public PositionStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.batches = new BatchReader(client);
    }

    /** A position's stock and who waits for it. */
    public record Waiting(Stock stock, List<Demand> demand) {}

    /** The stock rows of these positions; one that was never written is {@link Stock#NONE}. */
    public Map<PositionKey, Stock> stocks(Collection<PositionKey> positions) {
        Map<PositionKey, Stock> stocks = new HashMap<>();
        positions.forEach(p -> stocks.put(p, Stock.NONE));
        batches.read(table, positions.stream().map(PositionItems::stockKey).toList())
                .forEach(row -> stocks.put(PositionKey.parse(row.text("pk")), PositionItems.stock(row)));
        return stocks;
    }

    /** One consistent read of a position's stock row and demand rows. */
    public Waiting waiting(PositionKey position) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :pk AND sk < :supply")
                .expressionAttributeValues(
                        Map.of(":pk", Item.ofText(position.text()), ":supply", Item.ofText(PositionItems.SUPPLY)))
                .consistentRead(true)
                .build();
        Stock stock = Stock.NONE;
        List<Demand> demand = new ArrayList<>();
        for (Map<String, AttributeValue> row : client.queryPaginator(request).items()) {
            Item item = Item.of(row);
            if (item.text("sk").equals(PositionItems.STOCK)) {
                stock = PositionItems.stock(item);
            } else {
                demand.add(PositionItems.demand(item));
            }
        }
        return new Waiting(stock, demand);
    }

    /**
     * All writes of one order's change of one position. Refused as the position's text when units were taken that are gone, or units were freed
     * while somebody began to wait.
     *
     * @param seen the stock row that the decision was made on
     */
    public List<Change> apply(PositionChange change, Stock seen) {
        List<Change> changes = new ArrayList<>();
        changes.add(stockRow(change, seen));
        change.written().forEach(d -> changes.add(Change.put(table, PositionItems.demand(change.position(), d))));
        change.removed()
                .forEach(d -> changes.add(
                        Change.delete(table, PositionItems.demandKey(change.position(), d.orderId(), d.lineId()))));
        return changes;
    }

    private Change stockRow(PositionChange change, Stock seen) {
        Change row = touched(change.position())
                .add("reserved", change.reserved())
                .add("committed", change.committed())
                .add("uncommitted", change.uncommitted());
        if (change.fallsShort()) {
            // Exactly what was seen: else free units and a waiting order could come to stand side by side.
            return row.ifCount("available", seen.available()).add("available", -change.reserved());
        }
        if (change.takes()) {
            return row.ifAtLeast("available", change.reserved()).add("available", -change.reserved());
        }
        return change.reserved() == 0 ? row : free(row, change, seen);
    }

    /**
     * Units come free: to everybody if nobody else waits, else to stock-allocation, so that a new order can't overtake who waits (R50). While a
     * stock count's shortage is open they cover it first (R56): free, they could be promised once more though they are not there.
     */
    private static Change free(Change row, PositionChange change, Stock seen) {
        boolean nobodyElseWaits = seen.allocating() == 0
                && seen.committed() == change.committedBefore()
                && seen.uncommitted() == change.uncommittedBefore();
        return nobodyElseWaits
                ? row.add("available", -change.reserved())
                        .ifCount("allocating", 0)
                        .ifCount("committed", seen.committed())
                        .ifCount("uncommitted", seen.uncommitted())
                : row.add("allocating", -change.reserved());
    }

    /**
     * The stock row after units went from {@code allocating} to orders, or, below 0, came back from orders to cover a shortage. Refused as the
     * position's text when the position changed since it was seen.
     */
    public Change allocated(PositionKey position, Stock seen, int units, int committed, int uncommitted) {
        return touched(position)
                .add("allocating", -units)
                .add("reserved", units)
                .add("committed", committed)
                .add("uncommitted", uncommitted)
                .ifEquals(VERSION, seen.version());
    }

    /** Units that nobody waits for are free for the next order. */
    public Change released(PositionKey position, Stock seen) {
        return touched(position)
                .add("allocating", -seen.allocating())
                .add("available", seen.allocating())
                .ifEquals(VERSION, seen.version());
    }

    /** The demand rows of orders whose units were just given or taken, without the stock row. */
    public List<Change> demandRows(PositionChange change) {
        return apply(change, Stock.NONE).subList(1, change.actions());
    }

    /** A staged order stands now: its demand row counts, and its position is looked at again. */
    public List<Change> activate(PositionKey position, List<Demand> demand) {
        List<Change> changes = new ArrayList<>();
        changes.add(touched(position));
        demand.forEach(d -> changes.add(Change.update(table, PositionItems.demandKey(position, d.orderId(), d.lineId()))
                .ifPresent("pk")
                .remove("staged")));
        return changes;
    }

    private Change touched(PositionKey position) {
        return Change.update(table, PositionItems.stockKey(position))
                .add(VERSION, 1)
                .set("mark", PositionItems.markOf(position))
                .named(position.text());
    }
}
