package stockroom.dynamodb.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.stock.BuyOn;

/**
 * Everything that is stored, as one pass over the tables saw it. Others may write meanwhile, so what looks wrong in one pass is only a suspect.
 *
 * @param positions by key
 * @param orders by id
 * @param events by aggregate, then in the order of versions
 * @param handled keys of the inbox rows that are there, of those that should be
 * @param buyOn by SKU, of the articles in drafts
 */
record Snapshot(
        Map<String, PositionRows> positions,
        List<Movement> movements,
        Map<String, OrderRows> orders,
        List<PurchaseOrder> purchaseOrders,
        Map<String, List<StoredEvent>> events,
        Set<String> handled,
        Map<String, BuyOn> buyOn) {
    PositionRows position(String key) {
        PositionRows rows = positions.get(key);
        return rows == null ? PositionRows.none(key) : rows;
    }

    List<StoredEvent> eventsOf(String aggregate) {
        return events.getOrDefault(aggregate, List.of());
    }

    Map<String, Integer> sizes() {
        int stored = events.values().stream().mapToInt(List::size).sum();
        int marked =
                (int) positions.values().stream().filter(PositionRows::isMarked).count();
        return Map.of(
                "positions",
                positions.size(),
                "marked",
                marked,
                "movements",
                movements.size(),
                "orders",
                orders.size(),
                "purchaseOrders",
                purchaseOrders.size(),
                "events",
                stored);
    }
}
