package stockroom.domain.purchasing;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;

/**
 * On what terms a supplier sells an article.
 *
 * @param supplierSkuOrNull the supplier's own article number
 * @param moq the least quantity sold, at least 1 (R34)
 * @param pack the multiple in which it is sold, at least 1 (R34)
 * @param leadTimeDaysOrNull working days, where they differ from the supplier's
 * @param version raised by every edit, 1 at first
 */
public record Offer(
        Sku sku,
        SupplierId supplier,
        @Nullable String supplierSkuOrNull,
        PriceBreaks prices,
        Quantity moq,
        Quantity pack,
        @Nullable Integer leadTimeDaysOrNull,
        Validity validity,
        long version) {
    /** @throws IllegalArgumentException when moq or pack is 0 */
    public Offer {
        if (moq.isZero() || pack.isZero()) {
            throw new IllegalArgumentException("moq and pack are at least 1");
        }
    }

    public Optional<String> supplierSku() {
        return Optional.ofNullable(supplierSkuOrNull);
    }

    public OptionalInt leadTimeDays() {
        return leadTimeDaysOrNull == null ? OptionalInt.empty() : OptionalInt.of(leadTimeDaysOrNull);
    }

    /** The least that can be bought: the MOQ, or where the price list begins. */
    public int least() {
        return Math.max(moq.units(), prices.from().units());
    }

    /** Working days from order to goods: the offer's own, else its supplier's. */
    public int leadTimeOf(Supplier seller) {
        return leadTimeDays().orElse(seller.calendar().leadTimeDays());
    }

    /** The same terms under another version. */
    public Offer atVersion(long newVersion) {
        return new Offer(sku, supplier, supplierSkuOrNull, prices, moq, pack, leadTimeDaysOrNull, validity, newVersion);
    }
}
