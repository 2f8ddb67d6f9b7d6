package stockroom.domain.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;
import stockroom.domain.stock.BuyOn;

/**
 * An article that the shop sells.
 *
 * @param price per unit, VAT included
 * @param tax the VAT contained in the price
 * @param size weight in grams and sides in millimetres, as far as known
 * @param sellWithoutStock false: an order for more than is available is refused whole (R4)
 * @param discontinued no longer bought (R38)
 * @param buyOnOrNull this product's own rule of when missing units are bought, or null for the shop's (R42)
 * @param locationOrNull where it lies in the warehouse, or null
 * @param accessories articles that a person says go with it (R72)
 * @param version raised by every edit, 1 at first
 */
public record Product(
        Sku sku,
        String title,
        Money price,
        BasisPoints tax,
        Size size,
        boolean sellWithoutStock,
        boolean discontinued,
        @Nullable BuyOn buyOnOrNull,
        @Nullable String locationOrNull,
        List<String> barcodes,
        List<Sku> accessories,
        long version) {
    /** Zero stands for unknown: no article weighs nothing. */
    public record Size(int weightGrams, int lengthMm, int widthMm, int heightMm) {
        public static final Size UNKNOWN = new Size(0, 0, 0, 0);
    }

    public Product {
        barcodes = List.copyOf(barcodes);
        accessories = List.copyOf(accessories);
    }

    /** One that nothing goes with. */
    public Product(
            Sku sku,
            String title,
            Money price,
            BasisPoints tax,
            Size size,
            boolean sellWithoutStock,
            boolean discontinued,
            @Nullable BuyOn buyOnOrNull,
            @Nullable String locationOrNull,
            List<String> barcodes,
            long version) {
        this(
                sku,
                title,
                price,
                tax,
                size,
                sellWithoutStock,
                discontinued,
                buyOnOrNull,
                locationOrNull,
                barcodes,
                List.of(),
                version);
    }

    /** When missing units of this product are bought, given the shop's setting. */
    public BuyOn buyOn(BuyOn shop) {
        return buyOnOrNull == null ? shop : buyOnOrNull;
    }

    /** Whether its number or title contains these lower-case letters. */
    public boolean mentions(String lowerCase) {
        return sku.value().toLowerCase(Locale.ROOT).contains(lowerCase)
                || title.toLowerCase(Locale.ROOT).contains(lowerCase);
    }

    public Optional<String> location() {
        return Optional.ofNullable(locationOrNull);
    }
}
