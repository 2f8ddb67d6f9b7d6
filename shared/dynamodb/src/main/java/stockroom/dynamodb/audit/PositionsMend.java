package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.StockCount;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.MovementStore;
import stockroom.dynamodb.PositionItems;

/**
 * A position's counters and demand follow from movements and orders (I1 to I4). One that is off is written anew as a count that found what the
 * movements say; its event has stock-allocation give out, or take back, what then is on its way.
 */
final class PositionsMend implements Mend {
    private final String positions;
    private final MovementStore movements;
    private final EventRepairs repairs;
    private final Cause cause;

    PositionsMend(String positions, MovementStore movements, EventRepairs repairs, Cause cause) {
        this.positions = positions;
        this.movements = movements;
        this.repairs = repairs;
        this.cause = cause;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        Promised promised = Promised.by(snapshot.orders().values());
        Map<String, Long> moved = new HashMap<>();
        snapshot.movements().forEach(m -> moved.merge(m.position(), m.delta(), Long::sum));
        Set<String> keys = new TreeSet<>(snapshot.positions().keySet());
        keys.addAll(moved.keySet());
        promised.positions().forEach(keys::add);
        Map<String, Long> lastVersions = snapshot.lastVersions();
        List<Mended> mended = new ArrayList<>();
        for (String key : keys) {
            Map<String, Demand> demand = promised.demand(key);
            Map<String, Long> counters = counters(moved.getOrDefault(key, 0L), promised.reserved(key), demand);
            List<Change> rows = rows(snapshot.position(key), demand);
            long last = lastVersions.getOrDefault(key, 0L);
            if (isOff(snapshot, key, counters, last) || !rows.isEmpty()) {
                List<Change> changes = new ArrayList<>(rows);
                changes.addAll(recounted(key, counters, last + 1));
                mended.add(new Mended(key + ": counted anew from movements and orders", changes));
            }
        }
        return mended;
    }

    private static Map<String, Long> counters(long onHand, long reserved, Map<String, Demand> demand) {
        long free = onHand - reserved;
        boolean nobodyWaits = demand.isEmpty() && free >= 0;
        return Map.of(
                "onHand",
                onHand,
                "reserved",
                reserved,
                "available",
                nobodyWaits ? free : 0,
                "allocating",
                nobodyWaits ? 0 : free,
                "committed",
                sum(demand, true),
                "uncommitted",
                sum(demand, false));
    }

    private static long sum(Map<String, Demand> demand, boolean committed) {
        return demand.values().stream()
                .filter(d -> d.committed() == committed)
                .mapToLong(d -> d.units().units())
                .sum();
    }

    /** Units on their way are off, too: the event that carried them may be one that is not there any more, unless it is this mend's own. */
    private static boolean isOff(Snapshot snapshot, String key, Map<String, Long> counters, long last) {
        PositionRows position = snapshot.position(key);
        return (position.counter("allocating") != 0 && !isRecounted(snapshot, key, last))
                || position.counter("positionVersion") < last
                || counters.entrySet().stream().anyMatch(c -> position.counter(c.getKey()) != c.getValue());
    }

    /** Whether nothing happened to it since it was counted anew. */
    private static boolean isRecounted(Snapshot snapshot, String key, long last) {
        return snapshot.eventsOf(key).stream()
                .map(StoredEvent::event)
                .anyMatch(e -> e.aggregateVersion() == last
                        && countId(last).equals(e.data().get("countId")));
    }

    private static String countId(long version) {
        return "restore-" + version;
    }

    private List<Change> rows(PositionRows position, Map<String, Demand> expected) {
        PositionKey key = PositionKey.parse(position.key());
        Map<String, Demand> actual = new HashMap<>();
        position.demand().forEach(d -> actual.put(Promised.rowOf(d), d));
        List<Change> changes = new ArrayList<>();
        actual.forEach((row, demand) -> {
            if (!expected.containsKey(row)) {
                changes.add(Change.delete(positions, PositionItems.demandKey(key, demand.orderId(), demand.lineId())));
            }
        });
        expected.forEach((row, demand) -> {
            if (!demand.equals(actual.get(row))) {
                changes.add(Change.put(positions, PositionItems.demand(key, demand)));
            }
        });
        return changes;
    }

    private List<Change> recounted(String position, Map<String, Long> counters, long version) {
        PositionKey key = PositionKey.parse(position);
        long onHand = counters.getOrDefault("onHand", 0L);
        StockCount unchanged = new StockCount((int) onHand, 0, 0, 0);
        Change stock = Change.update(positions, PositionItems.stockKey(key))
                .set("positionVersion", version)
                .set("mark", PositionItems.markOf(key));
        counters.forEach(stock::set);
        Map<String, Object> data = Map.of(
                "sku",
                key.sku().value(),
                "warehouse",
                key.warehouse().value(),
                "countId",
                countId(version),
                "before",
                onHand,
                "counted",
                onHand,
                "delta",
                0);
        return List.of(
                stock,
                movements.counted(key, countId(version), unchanged, "counted anew after a restore", cause, version),
                repairs.announce(new Event(CountsMend.COUNTED, position, version, cause, data)));
    }
}
