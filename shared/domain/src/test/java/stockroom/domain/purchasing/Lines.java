package stockroom.domain.purchasing;

import java.util.List;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;

/** Draft lines for tests. */
final class Lines {
    private Lines() {}

    /** All of it for orders. */
    static DraftLine of(String sku, int units, long price) {
        return new DraftLine(
                Sku.of(sku),
                Quantity.of(units),
                units,
                0,
                0,
                Money.of(price, "UAH"),
                null,
                List.of(),
                null,
                Explanation.of("R30"));
    }
}
