package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.LineEdit;
import stockroom.domain.purchasing.PurchaseEffect;
import stockroom.domain.purchasing.PurchaseEffect.Incoming;
import stockroom.domain.purchasing.ReceivedPrice;
import stockroom.domain.stock.Stock;

/** What purchase orders do to positions: units to come are rows of supply, units that came are on hand. */
public final class IncomingStore {
    private final String table;
    private final BatchReader batches;

    public IncomingStore(DynamoDbClient client, String table) {
        this.table = table;
        this.batches = new BatchReader(client);
    }

    /** The buyers' edits of these positions (R40). */
    public Map<PositionKey, LineEdit> edits(Collection<PositionKey> positions) {
        Map<PositionKey, LineEdit> edits = new HashMap<>();
        batches.read(table, positions.stream().map(PositionItems::editKey).toList())
                .forEach(row -> edits.put(PositionKey.parse(row.text("pk")), EditStore.edit(row)));
        return edits;
    }

    /** A draft's line is sent: its position is in no draft any more, and expects what was ordered. */
    public List<Change> sent(PositionKey position, String purchaseOrderId, Incoming incoming) {
        return List.of(leftBehind(position), supply(position, purchaseOrderId, incoming));
    }

    /** A draft's line stays behind when others are sent: its position is in no draft any more, and the next run decides it anew. */
    public Change leftBehind(PositionKey position) {
        return touched(position).remove("draftSupplier");
    }

    /**
     * Something else is to come, or something came. Units that came are free only where nobody waits; else they go to stock-allocation, so that a
     * new order can't overtake who waits (R50). Refused as the position's text when somebody began to wait since.
     *
     * @param price what a unit of it costs, for the position to remember where units came (R26)
     * @param seen the stock row that this rests on
     */
    public List<Change> changed(
            PositionKey position,
            String purchaseOrderId,
            PurchaseEffect effect,
            Optional<ReceivedPrice> price,
            Stock seen) {
        List<Change> changes = new ArrayList<>();
        if (effect.touchesThePosition()) {
            Change row = arrived(touched(position), effect.arrived(), seen);
            price.filter(known -> effect.arrived() > 0).ifPresent(known -> PurchasePriceStore.noted(row, known));
            changes.add(row);
        }
        effect.incoming().ifPresent(incoming -> changes.add(supply(position, purchaseOrderId, incoming)));
        return changes;
    }

    private static Change arrived(Change row, int units, Stock seen) {
        if (units == 0) {
            return row;
        }
        row.add("onHand", units);
        boolean nobodyWaits = seen.allocating() == 0 && seen.demand() == 0;
        return nobodyWaits
                ? row.add("available", units)
                        .ifCount("allocating", 0)
                        .ifCount("committed", 0)
                        .ifCount("uncommitted", 0)
                : row.add("allocating", units);
    }

    private Change supply(PositionKey position, String purchaseOrderId, Incoming incoming) {
        Item key = PositionItems.supplyKey(position, purchaseOrderId);
        return incoming.units() == 0
                ? Change.delete(table, key).named("supply " + position)
                : Change.put(table, key.number("units", incoming.units()).date("arrival", incoming.arrival()))
                        .named("supply " + position);
    }

    private Change touched(PositionKey position) {
        return PositionItems.touched(table, position).named(position.text());
    }
}
