package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stockroom.domain.task.CaseKind;

/** What a run decides for one position. */
public sealed interface Decision {
    /** Nothing is needed. */
    record Nothing() implements Decision {}

    /**
     * A line of this supplier's draft.
     *
     * @param recheckOnOrNull the first day on which the offers change by themselves
     */
    record Buy(
            SupplierId supplier, DraftLine line, @Nullable LocalDate recheckOnOrNull) implements Decision {}

    /**
     * Something is needed and can't be bought (R38).
     *
     * @param recheckOnOrNull the first day on which the offers change by themselves
     */
    record Blocked(CaseKind kind, String reason, @Nullable LocalDate recheckOnOrNull) implements Decision {}

    default <T> T fold(Supplier<T> nothing, Function<Buy, T> buy, Function<Blocked, T> blocked) {
        if (this instanceof Buy b) {
            return buy.apply(b);
        }
        return this instanceof Blocked b ? blocked.apply(b) : nothing.get();
    }

    /** The day on which the answer may change though nobody writes anything (R31). */
    default Optional<LocalDate> recheckOn() {
        return fold(
                Optional::empty,
                buy -> Optional.ofNullable(buy.recheckOnOrNull()),
                blocked -> Optional.ofNullable(blocked.recheckOnOrNull()));
    }
}
