package stockroom.domain.ordering;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;

/**
 * How available units are shared among an order's lines (R3, R4): as many as there are, the earlier line first. Stock 3, ordered 10 → 3
 * reserved, 7 demand; stock 1, lines 1 + 1 → 1 and 0.
 */
final class Reservation {
    private Reservation() {}

    /**
     * @param lines lines in their order; units that a line already holds are part of what it may get
     * @param free units at hand for these lines, by article
     * @return the units reserved, by line id
     */
    static Map<String, Quantity> share(List<OrderLine> lines, Map<Sku, Quantity> free) {
        Map<Sku, Quantity> left = new HashMap<>(free);
        Map<String, Quantity> reserved = new LinkedHashMap<>();
        for (OrderLine line : lines) {
            Quantity wanted = line.quantity().minus(line.shipped()).minus(line.cancelled());
            Quantity given = wanted.min(left.getOrDefault(line.sku(), Quantity.ZERO));
            reserved.put(line.lineId(), given);
            left.computeIfPresent(line.sku(), (sku, units) -> units.minus(given));
        }
        return reserved;
    }
}
