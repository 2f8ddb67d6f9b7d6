package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.Order;
import stockroom.dynamodb.Change;

/** Units that orders got or gave back by rank are told by events of the position: what is told too much or too little is told anew (I6). */
final class AllocationEventsMend implements Mend {
    private final EventRepairs repairs;
    private final Cause cause;

    AllocationEventsMend(EventRepairs repairs, Cause cause) {
        this.repairs = repairs;
        this.cause = cause;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        Told told = Told.by(snapshot.allEvents());
        Map<String, Map<String, Long>> untold = new TreeMap<>();
        snapshot.orders().values().forEach(rows -> rows.standing()
                .filter(o -> o.identity().takenAt().isAfter(cause.at().minus(AnnouncementCheck.KEPT)))
                .ifPresent(order -> collect(order, told, untold)));
        Map<String, Long> lastVersions = snapshot.lastVersions();
        List<Mended> mended = new ArrayList<>();
        untold.forEach((position, units) -> {
            long version = lastVersions.getOrDefault(position, 0L);
            List<Change> changes = new ArrayList<>();
            for (Map.Entry<String, Long> order : units.entrySet()) {
                version++;
                changes.add(repairs.announce(event(position, version, order.getKey(), order.getValue())));
            }
            mended.add(new Mended(position + ": what its orders got is announced anew", changes));
        });
        return mended;
    }

    private static void collect(Order order, Told told, Map<String, Map<String, Long>> untold) {
        told.beside(order).forEach((sku, pair) -> {
            long more = pair.held().reserved() - pair.told().reserved();
            if (more != 0) {
                untold.computeIfAbsent(order.positionOf(Sku.of(sku)).text(), p -> new HashMap<>())
                        .put(order.id(), more);
            }
        });
    }

    private Event event(String position, long version, String order, long more) {
        PositionKey key = PositionKey.parse(position);
        Map<String, Object> data = Map.of(
                "sku", key.sku().value(),
                "warehouse", key.warehouse().value(),
                "units", Math.abs(more),
                "rule", "I6",
                "lines", List.of(Map.of("orderId", order, "units", Math.abs(more))));
        return new Event(more > 0 ? "StockAllocated" : "ReservationsTakenBack", position, version, cause, data);
    }
}
