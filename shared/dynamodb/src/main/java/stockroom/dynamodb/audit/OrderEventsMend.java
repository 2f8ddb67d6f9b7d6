package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.Order;
import stockroom.dynamodb.Change;

/**
 * The order is the truth, its events follow (I6): what is announced beyond it is withdrawn, or its next version could never be written; what
 * is missing is announced, the last of it with the whole difference.
 */
final class OrderEventsMend implements Mend {
    private final EventRepairs repairs;
    private final Cause cause;

    OrderEventsMend(EventRepairs repairs, Cause cause) {
        this.repairs = repairs;
        this.cause = cause;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        List<Mended> mended = new ArrayList<>();
        Map<String, List<Event>> beyond = snapshot.beyondTheirOrders();
        Set<Event> lost = new HashSet<>();
        beyond.forEach((order, events) -> {
            lost.addAll(events);
            mended.add(new Mended(
                    told(order, snapshot.versionOfOrder(order), events.get(0)),
                    events.stream().map(repairs::withdraw).toList()));
        });
        Told told = Told.by(
                snapshot.allEvents().stream().filter(e -> !lost.contains(e)).toList());
        snapshot.orders().values().forEach(rows -> rows.standing()
                .filter(o -> o.identity().takenAt().isAfter(cause.at().minus(AnnouncementCheck.KEPT)))
                .ifPresent(order -> announce(snapshot, order, told, mended)));
        return mended;
    }

    private static String told(String order, long version, Event first) {
        return version == 0
                ? order + ": the order " + first.data().get("channel") + ", "
                        + first.data().get("externalId") + " is lost: its storefront must send it again"
                : order + ": the order is back at version " + version
                        + "; what was done to it later must be done again";
    }

    private void announce(Snapshot snapshot, Order order, Told told, List<Mended> mended) {
        Set<Long> announced = new HashSet<>();
        snapshot.eventsOf(order.id()).forEach(e -> announced.add(e.event().aggregateVersion()));
        List<Long> missing = LongStream.rangeClosed(1, order.version())
                .boxed()
                .filter(version -> !announced.contains(version))
                .toList();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < missing.size(); i++) {
            boolean last = i == missing.size() - 1;
            changes.add(repairs.announce(event(order, missing.get(i), last ? difference(order, told) : List.of())));
        }
        if (!missing.isEmpty()) {
            mended.add(new Mended(order.id() + ": the versions " + missing + " are announced anew", changes));
        }
    }

    private static List<Map<String, Object>> difference(Order order, Told told) {
        List<Map<String, Object>> positions = new ArrayList<>();
        told.beside(order).forEach((sku, pair) -> {
            if (!pair.agrees()) {
                Told.Units more = pair.held().minus(pair.told());
                positions.add(
                        Map.of("sku", sku, "reserved", more.reserved(), "committed", more.demand(), "uncommitted", 0));
            }
        });
        return positions;
    }

    private Event event(Order order, long version, List<Map<String, Object>> positions) {
        Map<String, Object> data = Map.of(
                "orderId", order.id(),
                "channel", order.identity().channel(),
                "externalId", order.identity().externalId(),
                "warehouse", order.warehouse().value(),
                "status", order.status().name(),
                "positions", positions);
        return new Event("OrderRestored", order.id(), version, cause, data);
    }
}
