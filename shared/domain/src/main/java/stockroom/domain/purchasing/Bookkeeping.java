package stockroom.domain.purchasing;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.task.CaseKind;

/**
 * What a run notes beside a position.
 *
 * @param draftSupplierOrNull whose draft has a line of it
 * @param caseOrNull the case that stands open for it
 * @param recheckAtOrNull when its answer may change though nobody writes anything (R31)
 */
public record Bookkeeping(
        @Nullable SupplierId draftSupplierOrNull,
        @Nullable CaseKind caseOrNull,
        @Nullable Instant recheckAtOrNull) {
    public static final Bookkeeping NOTHING = new Bookkeeping(null, null, null);

    public Optional<SupplierId> draftSupplier() {
        return Optional.ofNullable(draftSupplierOrNull);
    }

    public Optional<CaseKind> openCase() {
        return Optional.ofNullable(caseOrNull);
    }

    public Optional<Instant> recheckAt() {
        return Optional.ofNullable(recheckAtOrNull);
    }

    public Bookkeeping withoutDraft() {
        return new Bookkeeping(null, caseOrNull, recheckAtOrNull);
    }
}
