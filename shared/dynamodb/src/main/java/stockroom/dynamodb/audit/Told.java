package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;

/** What orders hold and wait for, as all events together tell it: by order and article. */
final class Told {
    private final Map<String, Map<String, Units>> byOrder = new HashMap<>();

    /** Units of one article for one order. */
    record Units(long reserved, long demand) {
        static final Units NONE = new Units(0, 0);

        Units plus(Units other) {
            return new Units(reserved + other.reserved, demand + other.demand);
        }

        Units minus(Units other) {
            return new Units(reserved - other.reserved, demand - other.demand);
        }
    }

    /** What is told of an article, and what the order says. */
    record Pair(Units told, Units held) {
        boolean agrees() {
            return told.equals(held);
        }
    }

    static Told by(Iterable<Event> events) {
        Told told = new Told();
        events.forEach(told::tell);
        return told;
    }

    /** By article, whatever the order holds or is told to hold. */
    Map<String, Pair> beside(Order order) {
        Map<String, Units> told = byOrder.getOrDefault(order.id(), Map.of());
        Map<String, Units> held = new HashMap<>();
        for (OrderLine line : order.lines()) {
            held.merge(
                    line.sku().value(),
                    new Units(line.reserved().units(), line.demand().units()),
                    Units::plus);
        }
        Set<String> skus = new TreeSet<>(held.keySet());
        skus.addAll(told.keySet());
        Map<String, Pair> pairs = new TreeMap<>();
        skus.forEach(sku ->
                pairs.put(sku, new Pair(told.getOrDefault(sku, Units.NONE), held.getOrDefault(sku, Units.NONE))));
        return pairs;
    }

    /** Good units that came, by article, as the event of a delivery tells. */
    static Map<Sku, Integer> arrivals(Event event) {
        Map<Sku, Integer> units = new TreeMap<>();
        if (event.type().equals("GoodsReceived")) {
            maps(event.data().get("positions"))
                    .forEach(position ->
                            units.put(Sku.of(String.valueOf(position.get("sku"))), (int) number(position, "units")));
        }
        return units;
    }

    private void tell(Event event) {
        switch (event.type()) {
            case "StockAllocated" -> lines(event, 1);
            case "ReservationsTakenBack" -> lines(event, -1);
            default -> positions(event);
        }
    }

    private void lines(Event event, int sign) {
        String sku = Sku.of(String.valueOf(event.data().get("sku"))).value();
        for (Map<?, ?> line : maps(event.data().get("lines"))) {
            long units = sign * number(line, "units");
            add(String.valueOf(line.get("orderId")), sku, new Units(units, -units));
        }
    }

    private void positions(Event event) {
        for (Map<?, ?> position : maps(event.data().get("positions"))) {
            Units units = new Units(
                    number(position, "reserved"), number(position, "committed") + number(position, "uncommitted"));
            add(event.aggregateId(), String.valueOf(position.get("sku")), units);
        }
    }

    private void add(String order, String sku, Units units) {
        byOrder.computeIfAbsent(order, o -> new HashMap<>()).merge(sku, units, Units::plus);
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
