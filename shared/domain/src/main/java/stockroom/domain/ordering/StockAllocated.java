package stockroom.domain.ordering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
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
        return step("StockAllocated", position, nextVersion, orders, shares, cause, Quantity::plus);
    }

    public static Step takeBack(
            PositionKey position, long nextVersion, List<Order> orders, List<Allocation.Share> shares, Cause cause) {
        return step("ReservationsTakenBack", position, nextVersion, orders, shares, cause, Quantity::minus);
    }

    private static Step step(
            String type,
            PositionKey position,
            long nextVersion,
            List<Order> orders,
            List<Allocation.Share> shares,
            Cause cause,
            BiFunction<Quantity, Quantity, Quantity> change) {
        Map<String, Map<String, Quantity>> byOrder = new LinkedHashMap<>();
        shares.forEach(s -> byOrder.computeIfAbsent(s.claim().orderId(), id -> new LinkedHashMap<>())
                .put(s.claim().lineId(), s.units()));
        List<Order> after = orders.stream()
                .map(o -> after(o, byOrder.getOrDefault(o.id(), Map.of()), change))
                .toList();
        int units = shares.stream().mapToInt(s -> s.units().units()).sum();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sku", position.sku().value());
        data.put("warehouse", position.warehouse().value());
        data.put("units", units);
        data.put("rule", "StockAllocated".equals(type) ? "R50" : "R56");
        data.put(
                "lines",
                shares.stream()
                        .map(s -> Map.of(
                                "orderId",
                                s.claim().orderId(),
                                "lineId",
                                s.claim().lineId(),
                                "units",
                                s.units().units()))
                        .toList());
        data.put(
                "orders",
                after.stream()
                        .map(o -> Map.of(
                                "orderId",
                                o.id(),
                                "fulfilmentStatus",
                                o.fulfilment().map(Enum::name).orElse("")))
                        .toList());
        return new Step(orders, after, units, new Event(type, position.text(), nextVersion, cause, data));
    }

    private static Order after(
            Order order, Map<String, Quantity> units, BiFunction<Quantity, Quantity, Quantity> change) {
        return order.reserving(order.lines().stream()
                .filter(l -> units.containsKey(l.lineId()))
                .collect(Collectors.toMap(OrderLine::lineId, l -> change.apply(l.reserved(), units.get(l.lineId())))));
    }
}
