package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Progress;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.MovementStore;

/** Goods that a purchase order took lie on the shelf (I1): where no movement records them, one is written, by its event or in one sum. */
final class MovementsMend implements Mend {
    private final MovementStore movements;
    private final Cause cause;

    MovementsMend(MovementStore movements, Cause cause) {
        this.movements = movements;
        this.cause = cause;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        Map<String, Delivered> delivered = Delivered.in(snapshot);
        List<Mended> mended = new ArrayList<>();
        snapshot.purchaseRows().stream().filter(PurchaseRows::isSent).forEach(rows -> {
            Delivered recorded = delivered.getOrDefault(rows.id(), Delivered.nothing());
            Map<Sku, Integer> missing = missing(rows, recorded);
            if (!missing.isEmpty()) {
                mended.add(new Mended(
                        rows.id() + ": goods that came are recorded anew: " + missing,
                        recorded(rows, recorded, missing, snapshot.eventsOf(rows.id()))));
            }
        });
        return mended;
    }

    private static Map<Sku, Integer> missing(PurchaseRows rows, Delivered recorded) {
        Map<Sku, Integer> came = recorded.units();
        Map<Sku, Integer> missing = new HashMap<>();
        for (DraftLine line : rows.order().lines()) {
            int units = rows.arrived(line.sku()) - came.getOrDefault(line.sku(), 0);
            if (units > 0) {
                missing.put(line.sku(), units);
            }
        }
        return missing;
    }

    private List<Change> recorded(
            PurchaseRows rows, Delivered recorded, Map<Sku, Integer> missing, List<StoredEvent> events) {
        Map<Sku, Integer> left = new HashMap<>(missing);
        List<Change> changes = new ArrayList<>();
        for (StoredEvent stored : events) {
            Event event = stored.event();
            String receipt = String.valueOf(event.data().get("receiptId"));
            Told.arrivals(event).forEach((sku, told) -> {
                int units = Math.min(told, left.getOrDefault(sku, 0));
                if (units > 0 && !recorded.has(receipt, sku)) {
                    left.merge(sku, -units, Integer::sum);
                    changes.add(
                            movements.received(rows.order().positionOf(sku), rows.id(), receipt, units, event.cause()));
                }
            });
        }
        left.forEach((sku, units) -> {
            if (units > 0) {
                changes.add(movements.received(
                        rows.order().positionOf(sku),
                        rows.id(),
                        "restore-" + rows.order().version(),
                        units,
                        lastCame(rows, sku)));
            }
        });
        return changes;
    }

    private Cause lastCame(PurchaseRows rows, Sku sku) {
        return rows.order()
                .progress(sku)
                .flatMap(Progress::lastCame)
                .map(at -> new Cause(cause.by(), cause.requestId(), at))
                .orElse(cause);
    }
}
