package stockroom.dynamodb.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import stockroom.domain.ordering.Order;

/** I6: every decision has exactly one event: an order's versions without a gap, a movement its count, and no event without its decision. */
final class AnnouncementCheck implements Check {
    /**
     * How long published events are kept at least; what is older can't be judged. Counted from now after a restore as well, since the expired
     * rows that came back with it go when TTL is on again.
     */
    static final Duration KEPT = Duration.ofDays(30);

    private static final String COUNTED = "StockCounted";

    private final Instant now;

    AnnouncementCheck(Instant now) {
        this.now = now;
    }

    @Override
    public List<Violation> of(Snapshot snapshot) {
        List<Violation> found = new ArrayList<>();
        snapshot.orders().values().forEach(rows -> order(snapshot, rows, found));
        Set<String> counted = new HashSet<>();
        snapshot.movements().stream().filter(m -> !m.isReceipt()).forEach(m -> {
            counted.add(m.position() + ":" + m.version());
            boolean announced = snapshot.eventsOf(m.position()).stream()
                    .anyMatch(e -> e.event().type().equals(COUNTED) && e.event().aggregateVersion() == m.version());
            if (!announced && m.at().isAfter(now.minus(KEPT))) {
                found.add(new Violation(
                        "I6", m.position() + " " + m.id(), COUNTED + " of version " + m.version(), "no such event"));
            }
        });
        snapshot.events().values().forEach(events -> events.stream()
                .filter(e -> e.event().type().equals(COUNTED)
                        && !counted.contains(e.event().id()))
                .forEach(e -> found.add(new Violation("I6", e.event().id(), "a movement", "none"))));
        return found;
    }

    private void order(Snapshot snapshot, OrderRows rows, List<Violation> found) {
        List<Long> announced = snapshot.eventsOf(rows.id()).stream()
                .map(e -> e.event().aggregateVersion())
                .toList();
        long version = rows.standing().map(Order::version).orElse(0L);
        boolean judged = rows.order()
                .map(o -> o.identity().takenAt().isAfter(now.minus(KEPT)))
                .orElse(true);
        List<Long> expected = LongStream.rangeClosed(1, version).boxed().toList();
        if (judged && !announced.equals(expected)) {
            found.add(new Violation("I6", rows.id(), "events of the versions " + expected, rows.seen(announced)));
        }
    }
}
