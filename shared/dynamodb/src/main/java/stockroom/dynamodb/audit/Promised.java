package stockroom.dynamodb.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;
import stockroom.domain.ordering.PositionChange;
import stockroom.domain.stock.Demand;
import stockroom.dynamodb.Effects;
import stockroom.dynamodb.Effects.Part;
import stockroom.dynamodb.Effects.Phase;

/** What positions should hold for the orders: computed from the orders alone, with the part of unfinished decisions that has not come yet. */
final class Promised {
    private final Map<String, Long> reserved = new HashMap<>();
    private final Map<String, Map<String, Demand>> demand = new TreeMap<>();

    static Promised by(Iterable<OrderRows> orders) {
        Promised promised = new Promised();
        for (OrderRows rows : orders) {
            rows.standing().filter(order -> order.status().isOpen()).ifPresent(promised::order);
            rows.effects().ifPresent(promised::effects);
        }
        return promised;
    }

    long reserved(String position) {
        return reserved.getOrDefault(position, 0L);
    }

    /** By order and line. */
    Map<String, Demand> demand(String position) {
        return demand.getOrDefault(position, Map.of());
    }

    Iterable<String> positions() {
        Map<String, Boolean> keys = new TreeMap<>();
        reserved.keySet().forEach(key -> keys.put(key, true));
        demand.keySet().forEach(key -> keys.put(key, true));
        return keys.keySet();
    }

    static String rowOf(Demand demand) {
        return demand.orderId() + "#" + demand.lineId();
    }

    private void order(Order order) {
        order.reservations()
                .forEach((sku, units) -> reserved.merge(order.positionOf(sku).text(), (long) units.units(), Long::sum));
        Map<String, OrderLine> lines = new HashMap<>();
        order.lines().forEach(line -> lines.put(line.lineId(), line));
        order.demands()
                .forEach(d -> expect(
                        order.positionOf(requireNonNull(lines.get(d.lineId())).sku())
                                .text(),
                        d));
    }

    private void effects(Effects effects) {
        List<Part> parts = effects.phase() == Phase.SETTLING
                ? effects.pending().stream()
                        .filter(effects.parts()::containsKey)
                        .map(effects.parts()::get)
                        .toList()
                : effects.parts().values().stream().filter(Part::taken).toList();
        parts.forEach(part -> part.changes().forEach(change -> {
            if (effects.phase() != Phase.SETTLING) {
                took(change);
            } else if (part.taken()) {
                change.after().forEach(d -> expect(change.position().text(), staged(d)));
            } else {
                notYet(change);
            }
        }));
    }

    private void took(PositionChange change) {
        reserved.merge(change.position().text(), (long) change.reserved(), Long::sum);
        change.after().forEach(d -> expect(change.position().text(), d));
    }

    private void notYet(PositionChange change) {
        String position = change.position().text();
        reserved.merge(position, -(long) change.reserved(), Long::sum);
        change.after().forEach(d -> demand.computeIfAbsent(position, p -> new TreeMap<>())
                .remove(rowOf(d)));
        change.before().forEach(d -> expect(position, d));
    }

    private void expect(String position, Demand row) {
        demand.computeIfAbsent(position, p -> new TreeMap<>()).put(rowOf(row), toTheMillisecond(row));
    }

    /** Rows keep milliseconds. */
    private static Demand toTheMillisecond(Demand d) {
        Instant placedAt = Instant.ofEpochMilli(d.placedAt().toEpochMilli());
        return new Demand(
                d.orderId(), d.lineId(), d.units(), d.committed(), d.paid(), d.promise(), placedAt, d.staged());
    }

    private static Demand staged(Demand d) {
        return new Demand(d.orderId(), d.lineId(), d.units(), d.committed(), d.paid(), d.promise(), d.placedAt(), true);
    }
}
