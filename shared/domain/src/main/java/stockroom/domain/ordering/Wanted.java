package stockroom.domain.ordering;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;

/** The units of each article that an order asks for: the same article on two lines counts as the sum (R3). */
final class Wanted {
    private Wanted() {}

    /** @throws ArithmeticException never within the limits of lines and quantity: 1,000 × 1,000,000 fits an int */
    static SortedMap<Sku, Quantity> of(List<NewOrder.Line> lines) {
        SortedMap<Sku, Quantity> wanted = new TreeMap<>();
        lines.forEach(line -> wanted.merge(line.sku(), line.quantity(), Quantity::plus));
        return wanted;
    }
}
