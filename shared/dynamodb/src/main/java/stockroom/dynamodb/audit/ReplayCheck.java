package stockroom.dynamodb.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** I6: events name what they changed: an order's reservations and demand are what all its events together say. */
final class ReplayCheck implements Check {
    private final Instant now;

    ReplayCheck(Instant now) {
        this.now = now;
    }

    @Override
    public List<Violation> of(Snapshot snapshot) {
        Told told = Told.by(snapshot.allEvents());
        List<Violation> found = new ArrayList<>();
        snapshot.orders().values().forEach(rows -> rows.standing()
                .filter(order -> order.identity().takenAt().isAfter(now.minus(AnnouncementCheck.KEPT)))
                .ifPresent(order -> told.beside(order).forEach((sku, pair) -> {
                    if (!pair.agrees()) {
                        found.add(new Violation(
                                "I6",
                                rows.id() + " " + sku,
                                "as its events tell, " + pair.told(),
                                rows.seen(pair.held())));
                    }
                })));
        return found;
    }
}
