package stockroom.domain.ordering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.stock.Allocation;

/** One decision that moves units of a position between what is on its way and several orders: given to who waits (R50), or taken back (R56). */
public final class StockAllocated {
    private StockAllocated() {}

    /** The orders before and after, without a new version: the decision is the position's, and its event names every line. */
    public record Step(List<Order> before, List<Order> after, int units, Event event) {
        /** What the step does to the position as a whole. */
        public List<PositionChange> changes() {
            List<PositionChange> changes = new ArrayList<>();
            for (int i = 0; i < before.size(); i++) {
                changes.addAll(PositionChange.between(Optional.of(before.get(i)), after.get(i)));
            }
            return changes;
        }
    }

    public static Step give(
            PositionKey position, long nextVersion, List<Order> orders, List<Allocation.Share> shares, Cause cause) {
        return step(Way.GIVEN, position, nextVersion, orders, shares, cause);
    }

    public static Step takeBack(
            PositionKey position, long nextVersion, List<Order> orders, List<Allocation.Share> shares, Cause cause) {
        return step(Way.TAKEN_BACK, position, nextVersion, orders, shares, cause);
    }

    /** Which way units go, and how the event and the orders' histories tell it. */
    private enum Way {
        GIVEN("StockAllocated", "STOCK_ALLOCATED", "R50", "%d of %s that it waited for came in."),
        TAKEN_BACK(
                "ReservationsTakenBack",
                "STOCK_TAKEN_BACK",
                "R56",
                "A stock count found %d of %s missing that were reserved.");

        private final String event;
        private final String what;
        private final String rule;
        private final String reason;

        Way(String event, String what, String rule, String reason) {
            this.event = event;
            this.what = what;
            this.rule = rule;
            this.reason = reason;
        }

        private Quantity reserved(Quantity before, Quantity units) {
            return this == GIVEN ? before.plus(units) : before.minus(units);
        }
    }

    private static Step step(
            Way way,
            PositionKey position,
            long nextVersion,
            List<Order> orders,
            List<Allocation.Share> shares,
            Cause cause) {
        Map<String, Map<String, Quantity>> byOrder = new LinkedHashMap<>();
        shares.forEach(s -> byOrder.computeIfAbsent(s.claim().orderId(), id -> new LinkedHashMap<>())
                .put(s.claim().lineId(), s.units()));
        List<Order> after = orders.stream()
                .map(o -> after(o, position, byOrder.getOrDefault(o.id(), Map.of()), way, cause))
                .toList();
        int units = sum(shares.stream().map(Allocation.Share::units).toList());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sku", position.sku().value());
        data.put("warehouse", position.warehouse().value());
        data.put("units", units);
        data.put("rule", way.rule);
        data.put("lines", shares.stream().map(StockAllocated::told).toList());
        data.put("orders", after.stream().map(StockAllocated::told).toList());
        return new Step(orders, after, units, new Event(way.event, position.text(), nextVersion, cause, data));
    }

    private static Order after(Order order, PositionKey position, Map<String, Quantity> units, Way way, Cause cause) {
        Map<String, Quantity> reserved = order.lines().stream()
                .filter(l -> units.containsKey(l.lineId()))
                .collect(Collectors.toMap(
                        OrderLine::lineId,
                        l -> way.reserved(l.reserved(), units.getOrDefault(l.lineId(), Quantity.ZERO))));
        String reason = way.reason.formatted(sum(units.values()), position.sku());
        return order.reserving(reserved).remembering(HistoryEntry.of(cause, way.what, way.rule, reason));
    }

    private static int sum(Collection<Quantity> units) {
        return units.stream().mapToInt(Quantity::units).sum();
    }

    private static Map<String, Object> told(Allocation.Share share) {
        return Map.of(
                "orderId", share.claim().orderId(),
                "lineId", share.claim().lineId(),
                "units", share.units().units());
    }

    private static Map<String, Object> told(Order order) {
        return Map.of(
                "orderId", order.id(),
                "fulfilmentStatus", order.fulfilment().map(Enum::name).orElse(""));
    }
}
