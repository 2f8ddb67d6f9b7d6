package stockroom.domain.purchasing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;

/**
 * Who sells to the shop, and on what terms.
 *
 * @param language of what is written to them, as an ISO 639 code
 * @param currency of their prices, minimum order value and send limit
 * @param preference among equal offers the lower one wins (R37)
 * @param version raised by every edit, 1 at first
 */
public record Supplier(
        SupplierId id,
        String name,
        String email,
        String language,
        String currency,
        Calendar calendar,
        @Nullable Money minimumOrderValueOrNull,
        Sending sending,
        int preference,
        long version) {
    /**
     * Whether the machine may send (R45).
     *
     * @param limitOrNull the total up to which it may, or null for any
     */
    public record Sending(Mode mode, @Nullable Money limitOrNull) {
        public Optional<Money> limit() {
            return Optional.ofNullable(limitOrNull);
        }
    }

    /** Who sends a draft at the cut-off. */
    public enum Mode {
        AUTOMATIC,
        BY_HAND
    }

    public Optional<Money> minimumOrderValue() {
        return Optional.ofNullable(minimumOrderValueOrNull);
    }

    /** The same terms under another version. */
    public Supplier atVersion(long newVersion) {
        return new Supplier(
                id,
                name,
                email,
                language,
                currency,
                calendar,
                minimumOrderValueOrNull,
                sending,
                preference,
                newVersion);
    }
}
