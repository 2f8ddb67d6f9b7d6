package stockroom.purchasing.consolidation;

import java.util.Optional;
import stockroom.domain.purchasing.Bookkeeping;
import stockroom.domain.purchasing.BuyingPosition;
import stockroom.domain.purchasing.Decision;
import stockroom.domain.purchasing.DraftKey;
import stockroom.dynamodb.BuyingPositions.MarkFate;

/**
 * A run's answer for one position.
 *
 * @param notes what is noted beside the position once the answer is written
 * @param fate CLEARED where the answer is final, SET where another run must look again
 */
record Answer(BuyingPosition seen, Decision decision, Bookkeeping notes, MarkFate fate) {
    /** The draft that has a line of the position now. */
    Optional<DraftKey> draftNow() {
        return seen.noted().draftSupplier().map(seen::draftOf);
    }

    /** The draft that should have one. */
    Optional<DraftKey> draftThen() {
        return notes.draftSupplier().map(seen::draftOf);
    }

    /** Whether it changes from one supplier to another: that takes two steps, out of one draft and into the other. */
    boolean moves() {
        return draftNow().isPresent() && draftThen().isPresent() && !draftNow().equals(draftThen());
    }

    /** What is left to do once the position is out of its old draft. */
    Answer movedOut() {
        return new Answer(seen.noted(seen.noted().withoutDraft()), decision, notes, fate);
    }

    /** Whether anything beside the position differs from what the answer says. */
    boolean differsBeside() {
        return seen.isMarked() == (fate == MarkFate.CLEARED) || !notes.equals(seen.noted());
    }
}
