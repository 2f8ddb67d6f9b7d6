package stockroom.domain.purchasing;

import java.time.Instant;
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
     * @param recheckAtOrNull when the offers change by themselves
     * @param withheldOrNull what a buyer's edit leaves out of the line though it is needed, or null where nothing is (R40)
     */
    record Buy(
            SupplierId supplier,
            DraftLine line,
            @Nullable Instant recheckAtOrNull,
            @Nullable String withheldOrNull) implements Decision {}

    /**
     * Something is needed and can't be bought (R38).
     *
     * @param recheckAtOrNull when the offers change by themselves
     */
    record Blocked(CaseKind kind, String reason, @Nullable Instant recheckAtOrNull) implements Decision {}

    /** A case that stands open while the decision does. */
    record Open(CaseKind kind, String reason) {}

    default Optional<Open> openCase() {
        return fold(
                Optional::empty,
                buy -> Optional.ofNullable(buy.withheldOrNull()).map(reason -> new Open(CaseKind.WITHHELD, reason)),
                blocked -> Optional.of(new Open(blocked.kind(), blocked.reason())));
    }

    default <T> T fold(Supplier<T> nothing, Function<Buy, T> buy, Function<Blocked, T> blocked) {
        if (this instanceof Buy b) {
            return buy.apply(b);
        }
        return this instanceof Blocked b ? blocked.apply(b) : nothing.get();
    }

    /** When the answer may change though nobody writes anything (R31). */
    default Optional<Instant> recheckAt() {
        return fold(
                Optional::empty,
                buy -> Optional.ofNullable(buy.recheckAtOrNull()),
                blocked -> Optional.ofNullable(blocked.recheckAtOrNull()));
    }
}
