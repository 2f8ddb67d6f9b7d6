package stockroom.domain.purchasing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a line shows of its buyer's edit (R40).
 *
 * @param numberOrNull the number that the buyer gave, or null where the edit is about something else
 * @param uncovered units of the need that the line leaves out
 */
public record Hand(
        @Nullable Integer numberOrNull,
        String by,
        Instant at,
        @Nullable String noteOrNull,
        long uncovered) {
    public Optional<Integer> number() {
        return Optional.ofNullable(numberOrNull);
    }

    public Optional<String> note() {
        return Optional.ofNullable(noteOrNull);
    }
}
