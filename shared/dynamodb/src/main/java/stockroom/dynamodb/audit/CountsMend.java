package stockroom.dynamodb.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.stock.StockCount;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.MovementStore;

/** A stock count is known by its movement or by its event: whichever is there brings the other back (I1, I6). */
final class CountsMend implements Mend {
    static final String COUNTED = "StockCounted";

    private final MovementStore movements;
    private final EventRepairs repairs;
    private final Cause cause;

    CountsMend(MovementStore movements, EventRepairs repairs, Cause cause) {
        this.movements = movements;
        this.repairs = repairs;
        this.cause = cause;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        List<Mended> mended = new ArrayList<>();
        Set<String> recorded = new HashSet<>();
        snapshot.movements().forEach(movement -> recorded.add(movement.eventId()));
        Set<String> announced = new HashSet<>();
        snapshot.allEvents().stream().filter(e -> e.type().equals(COUNTED)).forEach(event -> {
            announced.add(event.id());
            if (!recorded.contains(event.id())) {
                mended.add(
                        new Mended(event.id() + ": the count is recorded anew from its event", List.of(record(event))));
            }
        });
        Instant kept = cause.at().minus(AnnouncementCheck.KEPT);
        snapshot.movements().stream()
                .filter(m -> !m.isReceipt() && m.at().isAfter(kept) && !announced.contains(m.eventId()))
                .forEach(m -> mended.add(new Mended(
                        m.eventId() + ": the count is announced anew from its movement",
                        List.of(repairs.announce(event(m))))));
        return mended;
    }

    private Change record(Event event) {
        StockCount count = new StockCount(number(event, "counted"), number(event, "delta"), 0, 0);
        return movements.counted(
                PositionKey.parse(event.aggregateId()),
                String.valueOf(event.data().getOrDefault("countId", "event-" + event.aggregateVersion())),
                count,
                "restored from its event",
                event.cause(),
                event.aggregateVersion());
    }

    private Event event(Movement movement) {
        PositionKey position = PositionKey.parse(movement.position());
        Map<String, Object> data = Map.of(
                "sku", position.sku().value(),
                "warehouse", position.warehouse().value(),
                "delta", movement.delta());
        return new Event(COUNTED, movement.position(), movement.version(), cause, data);
    }

    private static int number(Event event, String name) {
        return event.data().get(name) instanceof Number number ? number.intValue() : 0;
    }
}
