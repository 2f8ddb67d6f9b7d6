package stockroom.documents.purchasing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;

/**
 * One article of a purchase order.
 *
 * @param article the supplier's own number, or ours where they gave none
 * @param neededByOrNull when orders wait for it; null where nobody does
 */
public record SupplierOrderLine(
        String article,
        String title,
        Quantity quantity,
        Money unitPrice,
        @Nullable LocalDate neededByOrNull) {
    public Optional<LocalDate> neededBy() {
        return Optional.ofNullable(neededByOrNull);
    }

    /** @throws ArithmeticException beyond the range of long */
    public Money total() {
        return unitPrice.times(quantity);
    }
}
