package stockroom.domain.ordering;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call with a client about an order, whatever telephone system it came from.
 *
 * @param callId the key of the call: the same one counts once (R19)
 * @param at when it began
 * @param durationSecondsOrNull how long it took, where that is known
 * @param callBackAtOrNull when the client wants to be called again (R28)
 */
public record Call(
        String callId,
        CallResult result,
        Direction direction,
        Instant at,
        @Nullable Integer durationSecondsOrNull,
        Conclusions conclusions,
        @Nullable Instant callBackAtOrNull) {
    /** Who called whom. */
    public enum Direction {
        /** The client called. */
        IN,
        OUT
    }

    public Optional<Integer> durationSeconds() {
        return Optional.ofNullable(durationSecondsOrNull);
    }

    public Optional<Instant> callBackAt() {
        return Optional.ofNullable(callBackAtOrNull);
    }

    /** The client was spoken to, or tried to be: whatever was missed before counts no more (R19). */
    boolean resets() {
        return result.isContact() || direction == Direction.IN;
    }

    boolean isMiss() {
        return result.isMiss() && direction == Direction.OUT;
    }
}
