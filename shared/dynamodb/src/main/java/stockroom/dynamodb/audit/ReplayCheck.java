package stockroom.dynamodb.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;

/** I6: events name what they changed: an order's reservations and demand are what all its events together say. */
final class ReplayCheck implements Check {
    private final Instant now;

    ReplayCheck(Instant now) {
        this.now = now;
    }

    /** Units of one article for one order. */
    private record Units(long reserved, long demand) {
        static final Units NONE = new Units(0, 0);

        Units plus(Units other) {
            return new Units(reserved + other.reserved, demand + other.demand);
        }
    }

    @Override
    public List<Violation> of(Snapshot snapshot) {
        Map<String, Map<String, Units>> told = new HashMap<>();
        snapshot.events().values().forEach(events -> events.forEach(stored -> tell(stored.event(), told)));
        List<Violation> found = new ArrayList<>();
        snapshot.orders().values().forEach(rows -> rows.standing()
                .filter(order -> order.identity().takenAt().isAfter(now.minus(AnnouncementCheck.KEPT)))
                .ifPresent(order -> compare(rows, order, told.getOrDefault(rows.id(), Map.of()), found)));
        return found;
    }

    private static void compare(OrderRows rows, Order order, Map<String, Units> told, List<Violation> found) {
        Map<String, Units> held = new HashMap<>();
        for (OrderLine line : order.lines()) {
            held.merge(
                    line.sku().value(),
                    new Units(line.reserved().units(), line.demand().units()),
                    Units::plus);
        }
        Set<String> skus = new TreeSet<>(held.keySet());
        skus.addAll(told.keySet());
        for (String sku : skus) {
            Units expected = told.getOrDefault(sku, Units.NONE);
            Units actual = held.getOrDefault(sku, Units.NONE);
            if (!expected.equals(actual)) {
                found.add(new Violation(
                        "I6", rows.id() + " " + sku, "as its events tell, " + expected, rows.seen(actual)));
            }
        }
    }

    private static void tell(Event event, Map<String, Map<String, Units>> told) {
        switch (event.type()) {
            case "StockAllocated" -> lines(event, 1, told);
            case "ReservationsTakenBack" -> lines(event, -1, told);
            default -> positions(event, told);
        }
    }

    private static void lines(Event event, int sign, Map<String, Map<String, Units>> told) {
        String sku = Sku.of(String.valueOf(event.data().get("sku"))).value();
        for (Map<?, ?> line : maps(event.data().get("lines"))) {
            long units = sign * number(line, "units");
            add(told, String.valueOf(line.get("orderId")), sku, new Units(units, -units));
        }
    }

    private static void positions(Event event, Map<String, Map<String, Units>> told) {
        for (Map<?, ?> position : maps(event.data().get("positions"))) {
            Units units = new Units(
                    number(position, "reserved"), number(position, "committed") + number(position, "uncommitted"));
            add(told, event.aggregateId(), String.valueOf(position.get("sku")), units);
        }
    }

    private static void add(Map<String, Map<String, Units>> told, String order, String sku, Units units) {
        told.computeIfAbsent(order, o -> new HashMap<>()).merge(sku, units, Units::plus);
    }

    private static List<Map<?, ?>> maps(@Nullable Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> elements) {
            elements.forEach(element -> maps.add((Map<?, ?>) element));
        }
        return maps;
    }

    private static long number(Map<?, ?> fields, String name) {
        return fields.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
