package stockroom.domain.purchasing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A buyer's hand on the line of one position (R40). It is an input of every run beside demand and stock, never a change of the draft itself:
 * so no recompute can lose it.
 *
 * @param supplier in whose draft the buyer wants the line, or took it out
 * @param purchaseOrderId under which the buyer saw the line; it finds the edit again when the draft is gone
 * @param version of the position that the edit made
 */
public record LineEdit(
        Wish wish,
        SupplierId supplier,
        String purchaseOrderId,
        String by,
        Instant at,
        @Nullable String noteOrNull,
        long version) {
    public Optional<String> note() {
        return Optional.ofNullable(noteOrNull);
    }

    /** The only supplier that the line may go to, if the edit names one. */
    public Optional<SupplierId> keptSupplier() {
        return wish.keepsItsSupplier() ? Optional.of(supplier) : Optional.empty();
    }

    /** What is left of it once the line was sent and {@code uncovered} units of the need were not on it. */
    public Optional<LineEdit> sent(long uncovered) {
        return wish.sent(uncovered)
                .map(left -> new LineEdit(left, supplier, purchaseOrderId, by, at, noteOrNull, version));
    }

    /** What the buyer did, for a person. */
    String inWords() {
        return by + " " + wish.inWords();
    }

    /** How the line shows it. */
    Hand hand(long uncovered) {
        return new Hand(wish.number().isPresent() ? wish.number().getAsInt() : null, by, at, noteOrNull, uncovered);
    }
}
