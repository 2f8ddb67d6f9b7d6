package stockroom.domain.ordering;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a call came to, in fields instead of prose (R64).
 *
 * @param data whether the client's data was checked
 * @param windowOrNull when the courier may come
 * @param courierIdOrNull the courier that was agreed
 * @param changesOrNull what the client wants otherwise, in words
 */
public record Conclusions(
        Verification data,
        @Nullable Window windowOrNull,
        @Nullable String courierIdOrNull,
        @Nullable String changesOrNull) {
    public static final Conclusions NONE = new Conclusions(Verification.UNCHECKED, null, null, null);

    /** Whether name, number and address are known to be right. */
    public enum Verification {
        UNCHECKED,
        VERIFIED
    }

    /** A span of time for a delivery, the end excluded. */
    public record Window(Instant from, Instant to) {}

    public Optional<Window> window() {
        return Optional.ofNullable(windowOrNull);
    }

    public Optional<String> courierId() {
        return Optional.ofNullable(courierIdOrNull);
    }

    public Optional<String> changes() {
        return Optional.ofNullable(changesOrNull);
    }
}
