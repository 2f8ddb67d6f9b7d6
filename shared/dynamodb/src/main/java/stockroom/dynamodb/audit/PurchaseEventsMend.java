package stockroom.dynamodb.audit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.purchasing.PurchaseOrder;

/**
 * The purchase order is the truth, its events follow (I6): a version that nothing tells of is announced anew. Deliveries are told as such, so that
 * their units are given out (R50), and the sending, so that its letter goes out if it never did (R47).
 */
final class PurchaseEventsMend implements Mend {
    private static final String SENDING = "PurchaseOrderSending";
    private static final String SENT = "PurchaseOrderSent";
    private static final String RECEIVED = "GoodsReceived";

    private final EventRepairs repairs;
    private final Cause cause;

    PurchaseEventsMend(EventRepairs repairs, Cause cause) {
        this.repairs = repairs;
        this.cause = cause;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        Map<String, Delivered> delivered = Delivered.in(snapshot);
        Instant kept = cause.at().minus(AnnouncementCheck.KEPT);
        List<Mended> mended = new ArrayList<>();
        snapshot.purchaseRows().stream()
                .filter(rows ->
                        !rows.order().isDraft() && rows.order().createdAt().isAfter(kept))
                .forEach(rows -> {
                    List<Event> events = snapshot.eventsOf(rows.id()).stream()
                            .map(StoredEvent::event)
                            .toList();
                    List<Event> missing = missing(rows, events, delivered.getOrDefault(rows.id(), Delivered.nothing()));
                    if (!missing.isEmpty()) {
                        List<Long> versions = missing.stream()
                                .map(Event::aggregateVersion)
                                .sorted()
                                .toList();
                        mended.add(new Mended(
                                rows.id() + ": the versions " + versions + " are announced anew",
                                missing.stream().map(repairs::announce).toList()));
                    }
                });
        return mended;
    }

    private List<Event> missing(PurchaseRows rows, List<Event> events, Delivered delivered) {
        Set<Long> announced = new HashSet<>();
        events.forEach(event -> announced.add(event.aggregateVersion()));
        Deque<Long> versions =
                new ArrayDeque<>(LongStream.rangeClosed(1, rows.order().version())
                        .boxed()
                        .filter(version -> !announced.contains(version))
                        .toList());
        List<Event> missing = new ArrayList<>();
        // Deliveries come last in a purchase order's life.
        for (Delivered untold : delivered.without(toldReceipts(events))) {
            if (!versions.isEmpty()) {
                missing.add(event(RECEIVED, rows.order(), versions.removeLast(), untold(untold)));
            }
        }
        if (rows.isSent() && events.stream().noneMatch(event -> event.type().equals(SENT))) {
            sentAs(events, versions).ifPresent(version -> {
                versions.remove(version);
                missing.add(event(SENT, rows.order(), version, Map.of("rule", "R47")));
            });
        }
        versions.forEach(version -> missing.add(event("PurchaseOrderRestored", rows.order(), version, Map.of())));
        return missing;
    }

    private static Set<String> toldReceipts(List<Event> events) {
        Set<String> told = new HashSet<>();
        events.stream()
                .filter(event -> event.type().equals(RECEIVED))
                .forEach(event -> told.add(String.valueOf(event.data().get("receiptId"))));
        return told;
    }

    /** Right behind its sending, as far as that can be known. */
    private static Optional<Long> sentAs(List<Event> events, Deque<Long> versions) {
        return events.stream()
                .filter(event -> event.type().equals(SENDING))
                .map(event -> event.aggregateVersion() + 1)
                .filter(versions::contains)
                .findFirst()
                .or(() -> versions.stream().limit(2).reduce((first, second) -> second));
    }

    private static Map<String, Object> untold(Delivered delivery) {
        List<Map<String, Object>> positions = delivery.movements().stream()
                .map(movement ->
                        Map.<String, Object>of("sku", Delivered.sku(movement).value(), "units", movement.delta()))
                .toList();
        return Map.of("rule", "R49", "receiptId", delivery.receiptId(), "positions", positions);
    }

    private Event event(String type, PurchaseOrder order, long version, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("purchaseOrderId", order.id());
        data.put("supplierId", order.key().supplier().value());
        data.put("warehouse", order.key().warehouse().value());
        data.put("status", order.status().name());
        order.life().placement().ifPresent(placement -> data.put("number", placement.number()));
        return new Event(type, order.id(), version, cause, data);
    }
}
