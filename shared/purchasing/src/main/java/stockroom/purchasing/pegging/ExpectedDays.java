package stockroom.purchasing.pegging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;
import stockroom.domain.purchasing.WantedLine;

/**
 * When what an order still misses should come (R33): by the queue of the moment, so nobody is owed it. Costs an order that waits for nothing no
 * request.
 */
public final class ExpectedDays {
    private final QueuedPositions positions;

    ExpectedDays(QueuedPositions positions) {
        this.positions = positions;
    }

    /**
     * The day of each line's last missing unit, by line id. A line is absent while a unit of it is not on its way, or should have come before today:
     * then nobody knows the day.
     */
    public Map<String, LocalDate> of(Order order, Instant now) {
        List<OrderLine> waiting =
                order.lines().stream().filter(line -> !line.demand().isZero()).toList();
        return waiting.isEmpty() ? Map.of() : readable(order, waiting, now);
    }

    /** An order can be read whatever stands under the articles that it waits for (R43). */
    private Map<String, LocalDate> readable(Order order, List<OrderLine> waiting, Instant now) {
        try {
            return days(order, waiting, now);
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException unreadable) {
            return Map.of();
        }
    }

    private Map<String, LocalDate> days(Order order, List<OrderLine> waiting, Instant now) {
        List<PositionKey> keys = waiting.stream()
                .map(line -> order.positionOf(line.sku()))
                .distinct()
                .toList();
        QueuedPositions.Reading reading = positions.read(keys);
        LocalDate today = now.atZone(reading.zone()).toLocalDate();
        Map<WantedLine, LocalDate> complete = new HashMap<>();
        keys.forEach(key -> complete.putAll(reading.of(key).pegged(0).complete()));
        Map<String, LocalDate> days = new HashMap<>();
        waiting.forEach(line -> Optional.ofNullable(complete.get(new WantedLine(order.id(), line.lineId())))
                .filter(day -> !day.isBefore(today))
                .ifPresent(day -> days.put(line.lineId(), day)));
        return days;
    }
}
