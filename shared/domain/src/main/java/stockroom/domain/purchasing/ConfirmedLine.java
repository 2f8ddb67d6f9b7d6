package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;

/**
 * What the supplier said of one line (R48).
 *
 * @param quantity what they will deliver
 * @param dateOrNull when it will be here, or null where they named no other day
 * @param unitPriceOrNull their price, or null where they named no other
 */
public record ConfirmedLine(
        Quantity quantity,
        @Nullable LocalDate dateOrNull,
        @Nullable Money unitPriceOrNull) {
    public Optional<LocalDate> date() {
        return Optional.ofNullable(dateOrNull);
    }

    public Optional<Money> unitPrice() {
        return Optional.ofNullable(unitPriceOrNull);
    }
}
