package stockroom.domain.ordering;

import java.util.Map;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.settings.Settings;

/**
 * What the shop is like when money of an order moves.
 *
 * @param known looks up where the client got goods before
 * @param free units available at the order's warehouse, by article: needed only where the order may come back ({@link Reopening#isPossible})
 */
public record Shelf(Settings settings, Confirmation.KnownAddress known, Map<Sku, Quantity> free) {
    public Shelf {
        free = Map.copyOf(free);
    }
}
