package stockroom.domain.ordering;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How calling the client went so far (R18, R19).
 *
 * @param missed calls missed in a row, as far as they count
 * @param countedAtOrNull when the last one that counts was missed
 * @param gaveUpAtOrNull when the miss that was one too many came; null while nobody gave up
 */
public record CallTrail(
        int missed,
        @Nullable Instant countedAtOrNull,
        @Nullable Instant gaveUpAtOrNull) {
    public static final CallTrail NONE = new CallTrail(0, null, null);

    public Optional<Instant> countedAt() {
        return Optional.ofNullable(countedAtOrNull);
    }

    public Optional<Instant> gaveUpAt() {
        return Optional.ofNullable(gaveUpAtOrNull);
    }
}
