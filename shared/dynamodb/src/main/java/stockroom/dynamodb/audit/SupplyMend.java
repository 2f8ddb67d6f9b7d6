package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.PurchaseEffect.Incoming;
import stockroom.domain.stock.Supply;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PositionItems;

/**
 * What a position expects follows from the purchase orders that are sent (I8): its rows of supply are written anew. What a decision has not
 * reached yet is left to the decision.
 */
final class SupplyMend implements Mend {
    private final String positions;

    SupplyMend(String positions) {
        this.positions = positions;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        Map<String, Map<String, Incoming>> expected = new HashMap<>();
        Map<String, Set<String>> left = new HashMap<>();
        for (PurchaseRows rows : snapshot.purchaseRows()) {
            rows.order().stillToCome().forEach((sku, incoming) -> expected.computeIfAbsent(
                            rows.order().positionOf(sku).text(), position -> new HashMap<>())
                    .put(rows.id(), incoming));
            rows.left().forEach(sku -> left.computeIfAbsent(
                            rows.order().positionOf(sku).text(), position -> new HashSet<>())
                    .add(rows.id()));
        }
        Set<String> keys = new TreeSet<>(snapshot.positions().keySet());
        keys.addAll(expected.keySet());
        List<Mended> mended = new ArrayList<>();
        for (String key : keys) {
            List<Change> rows = rows(
                    snapshot.position(key), expected.getOrDefault(key, Map.of()), left.getOrDefault(key, Set.of()));
            if (!rows.isEmpty()) {
                // Marked first: cut short behind it, the next start finds what is left.
                List<Change> changes =
                        new ArrayList<>(List.of(PositionItems.touched(positions, PositionKey.parse(key))));
                changes.addAll(rows);
                mended.add(new Mended(key + ": what is to come follows from the purchase orders anew", changes));
            }
        }
        return mended;
    }

    private List<Change> rows(PositionRows position, Map<String, Incoming> expected, Set<String> left) {
        PositionKey key = PositionKey.parse(position.key());
        Map<String, Incoming> actual = new HashMap<>();
        for (Supply row : position.supply()) {
            actual.put(row.purchaseOrderId(), new Incoming(row.units().units(), row.arrival()));
        }
        Set<String> ids = new TreeSet<>(expected.keySet());
        ids.addAll(actual.keySet());
        ids.removeAll(left);
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            Optional<Incoming> then = Optional.ofNullable(expected.get(id));
            if (!then.equals(Optional.ofNullable(actual.get(id)))) {
                Item row = PositionItems.supplyKey(key, id);
                changes.add(then.map(incoming -> Change.put(
                                positions, row.number("units", incoming.units()).date("arrival", incoming.arrival())))
                        .orElseGet(() -> Change.delete(positions, row)));
            }
        }
        return changes;
    }
}
