package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;

/**
 * An offer that a run looked at, and what became of it (R37).
 *
 * @param quotedOrNull what it would have been, or null where it could not be taken at all
 */
public record Considered(
        SupplierId supplier, Outcome outcome, @Nullable Quoted quotedOrNull) {
    /** What became of an offer. */
    public enum Outcome {
        CHOSEN,
        /** It costs more in all than the chosen one. */
        COSTS_MORE,
        /** It costs the same: preference, unit price or id decided. */
        EQUAL,
        /** It comes after the need date, and another doesn't. */
        TOO_LATE,
        /** None comes in time, and it comes later than the chosen one. */
        LATER,
        /** Its dates don't cover the day. */
        NOT_VALID,
        /** Its prices are in a currency that is no longer its supplier's. */
        OTHER_CURRENCY,
        /** Its currency has no rate that is fresh enough (R39). */
        NO_RATE,
        /** Its supplier takes no order for a year (R44). */
        NO_ORDER_DAY,
        /** So many units as it sells are more than a line may have, or cost more than one may. */
        BEYOND_LIMIT
    }

    /**
     * What an offer makes of a need.
     *
     * @param unitPrice in the supplier's currency
     * @param total in the shop's currency
     * @param arrival of an order placed at the moment of the run
     */
    public record Quoted(Quantity quantity, Money unitPrice, Money total, LocalDate arrival) {}

    public Optional<Quoted> quoted() {
        return Optional.ofNullable(quotedOrNull);
    }

    static Considered out(SupplierId supplier, Outcome outcome) {
        return new Considered(supplier, outcome, null);
    }
}
