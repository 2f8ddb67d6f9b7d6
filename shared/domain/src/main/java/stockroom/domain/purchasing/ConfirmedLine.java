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
 * @param shippedOrNull what of it has left them, or null where they said nothing of that
 */
public record ConfirmedLine(
        Quantity quantity,
        @Nullable LocalDate dateOrNull,
        @Nullable Money unitPriceOrNull,
        @Nullable Shipped shippedOrNull) {
    /**
     * Units that have left the supplier, in all. They are still to come like the others: only goods that are there change what is expected.
     *
     * @param units at most those that the line confirms
     * @param dateOrNull when the last of them left, or null where the supplier named no day
     */
    public record Shipped(Quantity units, @Nullable LocalDate dateOrNull) {
        public Optional<LocalDate> date() {
            return Optional.ofNullable(dateOrNull);
        }
    }

    /** A line of which nothing is said to be shipped. */
    public ConfirmedLine(Quantity quantity, @Nullable LocalDate dateOrNull, @Nullable Money unitPriceOrNull) {
        this(quantity, dateOrNull, unitPriceOrNull, null);
    }

    public Optional<Shipped> shipped() {
        return Optional.ofNullable(shippedOrNull);
    }

    /** Whether more is said to be shipped than will be delivered. */
    boolean shipsTooMuch() {
        return shipped().filter(shipped -> shipped.units().isMoreThan(quantity)).isPresent();
    }

    public Optional<LocalDate> date() {
        return Optional.ofNullable(dateOrNull);
    }

    public Optional<Money> unitPrice() {
        return Optional.ofNullable(unitPriceOrNull);
    }
}
