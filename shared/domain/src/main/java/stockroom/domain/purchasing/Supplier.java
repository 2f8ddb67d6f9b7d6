package stockroom.domain.purchasing;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;

/**
 * Who sells to the shop, and on what terms.
 *
 * @param language of what is written to them, as an ISO 639 code
 * @param currency of their prices, minimum order value and send limit
 * @param contactOrNull whom a buyer calls, or null where nobody is named
 * @param leniency what this supplier may do unasked, where it differs from the shop's settings
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
        @Nullable Contact contactOrNull,
        Leniency leniency,
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

    /**
     * A person at the supplier's.
     *
     * @param phoneOrNull as written, for a person to dial
     */
    public record Contact(String name, @Nullable String phoneOrNull) {
        public Optional<String> phone() {
            return Optional.ofNullable(phoneOrNull);
        }
    }

    /**
     * In whole percent above what was ordered; null leaves it to the shop's setting.
     *
     * @param priceOrNull instead of {@code priceTolerance} (R48)
     * @param quantityOrNull instead of {@code overReceiptTolerance} (R49)
     */
    public record Leniency(
            @Nullable Integer priceOrNull, @Nullable Integer quantityOrNull) {
        public static final Leniency OF_THE_SHOP = new Leniency(null, null);

        public Optional<Integer> price() {
            return Optional.ofNullable(priceOrNull);
        }

        public Optional<Integer> quantity() {
            return Optional.ofNullable(quantityOrNull);
        }

        /** The tolerance towards this supplier in a shop that else has this one. */
        public PurchaseConfirmation.Tolerance in(PurchaseConfirmation.Tolerance shop) {
            return new PurchaseConfirmation.Tolerance(
                    price().orElse(shop.price()), quantity().orElse(shop.quantity()));
        }
    }

    public Optional<Contact> contact() {
        return Optional.ofNullable(contactOrNull);
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
                contactOrNull,
                leniency,
                preference,
                newVersion);
    }
}
