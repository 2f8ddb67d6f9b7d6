package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Sku;

/**
 * What a decision on a purchase order does to one article's position.
 *
 * @param incomingOrNull what is still to come from this purchase order afterwards, or null where that stays as it was
 * @param arrived good units that are there now
 * @param doubts what a person must look at, or no longer
 */
public record PurchaseEffect(Sku sku, @Nullable Incoming incomingOrNull, int arrived, List<Doubt> doubts) {
    /** Units still to come, and when; 0 for none any more. */
    public record Incoming(int units, LocalDate arrival) {}

    /** A case to open about this article, or to close. */
    public record Doubt(Kind kind, String reason) {}

    /** What can be wrong with goods that came (R49). */
    public enum Kind {
        OVER_RECEIPT,
        WRONG_ARTICLE,
        REJECTED_UNITS,
        /** Nothing is awaited for rejected units any more: nobody has to decide about them. */
        REJECTED_UNITS_SETTLED
    }

    public PurchaseEffect {
        doubts = List.copyOf(doubts);
    }

    static PurchaseEffect incoming(Sku sku, int units, LocalDate arrival) {
        return new PurchaseEffect(sku, new Incoming(units, arrival), 0, List.of());
    }

    /** A line that stays behind when others of its draft are sent: it is demand again. */
    static PurchaseEffect leftBehind(Sku sku) {
        return new PurchaseEffect(sku, null, 0, List.of());
    }

    public Optional<Incoming> incoming() {
        return Optional.ofNullable(incomingOrNull);
    }

    /** Whether anything of the position changes. */
    public boolean touchesThePosition() {
        return incomingOrNull != null || arrived > 0;
    }
}
