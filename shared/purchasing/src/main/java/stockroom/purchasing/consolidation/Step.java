package stockroom.purchasing.consolidation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.purchasing.Bookkeeping;
import stockroom.domain.purchasing.BuyingPosition;
import stockroom.domain.purchasing.Decision;
import stockroom.dynamodb.BuyingPositions.MarkFate;

/**
 * What one transaction writes of an answer.
 *
 * @param changeOrNull the draft line that changes with it, or null where none does
 * @param caseOrNull the case to open with it, or null for none
 */
record Step(
        BuyingPosition seen,
        Bookkeeping notes,
        MarkFate fate,
        @Nullable LineChange changeOrNull,
        Decision.@Nullable Open caseOrNull) {
    /** Out of the draft of its old supplier. The mark is set, for nothing is answered until the new supplier's draft has the line. */
    static Step out(Answer answer, @Nullable LineChange changeOrNull) {
        BuyingPosition seen = answer.seen();
        return new Step(seen, seen.noted().withoutDraft(), MarkFate.SET, changeOrNull, null);
    }

    static Step last(Answer answer, Optional<LineChange> change) {
        Decision.Open open = answer.decision().openCase().orElse(null);
        return new Step(answer.seen(), answer.notes(), answer.fate(), change.orElse(null), open);
    }

    PositionKey position() {
        return seen.key();
    }

    Optional<LineChange> change() {
        return Optional.ofNullable(changeOrNull);
    }

    Optional<Decision.Open> openCase() {
        return Optional.ofNullable(caseOrNull);
    }
}
