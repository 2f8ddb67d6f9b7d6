package stockroom.lambda;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a tick did.
 *
 * @param done how many things it changed
 * @param idleUntilOrNull the earliest moment at which there could be work if nobody writes anything before; null for never
 */
public record Turn(int done, @Nullable Instant idleUntilOrNull) {
    public static Turn of(int done) {
        return new Turn(done, null);
    }

    public static Turn of(int done, Optional<Instant> idleUntil) {
        return new Turn(done, idleUntil.orElse(null));
    }

    public Optional<Instant> idleUntil() {
        return Optional.ofNullable(idleUntilOrNull);
    }
}
