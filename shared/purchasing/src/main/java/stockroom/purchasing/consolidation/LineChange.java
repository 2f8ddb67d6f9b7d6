package stockroom.purchasing.consolidation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.DraftKey;
import stockroom.domain.purchasing.DraftLine;

/** A draft's line of one article, as it stands and as it should be; null for none. */
public record LineChange(
        DraftKey draft,
        Sku sku,
        @Nullable DraftLine fromOrNull,
        @Nullable DraftLine toOrNull) {
    public Optional<DraftLine> to() {
        return Optional.ofNullable(toOrNull);
    }

    /** Units before. */
    public int from() {
        return fromOrNull == null ? 0 : fromOrNull.quantity().units();
    }

    /** Units after. */
    public int toUnits() {
        return toOrNull == null ? 0 : toOrNull.quantity().units();
    }
}
