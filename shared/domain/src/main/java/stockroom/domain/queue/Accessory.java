package stockroom.domain.queue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;

/**
 * An article that goes with what a client ordered (R72).
 *
 * @param available units free to promise where the order is served
 * @param margin of one unit
 */
public record Accessory(Sku sku, String title, Money price, int available, Margin margin) {
    private static final int MOST = 3;

    /** Least of all, and even below a loss: what nobody knows lifts nothing. */
    private static final int UNKNOWN = Integer.MIN_VALUE;

    private static final Comparator<Accessory> BEST_FIRST = Comparator.comparing(
                    (Accessory accessory) -> accessory.margin().percent().orElse(UNKNOWN))
            .reversed()
            .thenComparing(Accessory::sku);

    /** Those that an operator should offer: in stock, the best margin first, three at most. */
    public static List<Accessory> worthOffering(Collection<Accessory> accessories) {
        return accessories.stream()
                .filter(accessory -> accessory.available() > 0)
                .sorted(BEST_FIRST)
                .limit(MOST)
                .toList();
    }
}
