package stockroom.staffstock;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;
import stockroom.domain.stock.BuyOn;
import stockroom.lambda.json.Fields;

/** What a person may say about a product: {@link Product} without its version. */
record ProductTerms(
        Sku sku,
        String title,
        Money price,
        BasisPoints tax,
        Product.Size size,
        Selling selling,
        @Nullable BuyOn buyOnOrNull,
        @Nullable String locationOrNull,
        List<String> barcodes,
        List<Sku> accessories) {
    private static final int MAX_TITLE = 500;
    private static final int MAX_LOCATION = 64;
    private static final int MAX_BARCODES = 50;
    private static final int MAX_ACCESSORIES = 50;
    private static final int MAX_GRAMS = 10_000_000;
    private static final int MAX_SIDE = 100_000;
    private static final String BARCODE = "[0-9A-Za-z.+/$% -]{4,64}";

    /** How it is sold and bought. */
    record Selling(boolean sellWithoutStock, boolean discontinued) {}

    /** The body of a PUT; a sku in it must be the path's. */
    static ProductTerms of(Sku sku, Fields body) {
        if (body.has("sku") && !body.sku("sku").equals(sku)) {
            body.error("sku", "must be the article number of the path");
        }
        // A product that was read may be sent back as it came; what it may replace is If-Match's to say.
        body.optionalWhole("version", 0, Integer.MAX_VALUE);
        return rest(sku, body);
    }

    /** A row of an import, which names its article itself. */
    static ProductTerms ofRow(Fields row) {
        return rest(row.sku("sku"), row);
    }

    private static ProductTerms rest(Sku sku, Fields fields) {
        Product.Size size = new Product.Size(
                fields.optionalWhole("weightGrams", 1, MAX_GRAMS).orElse(0),
                fields.optionalWhole("lengthMm", 1, MAX_SIDE).orElse(0),
                fields.optionalWhole("widthMm", 1, MAX_SIDE).orElse(0),
                fields.optionalWhole("heightMm", 1, MAX_SIDE).orElse(0));
        Selling selling = new Selling(
                fields.optionalFlag("sellWithoutStock").orElse(true),
                fields.optionalFlag("discontinued").orElse(false));
        return new ProductTerms(
                sku,
                fields.text("title", MAX_TITLE),
                fields.money("price", Money.MAX_UNIT_PRICE),
                new BasisPoints(fields.whole("taxBasisPoints", 0, BasisPoints.MAX)),
                size,
                selling,
                fields.optionalOneOf("buyOn", BuyOn.class).orElse(null),
                fields.optionalText("location", MAX_LOCATION).orElse(null),
                fields.texts(
                        "barcodes",
                        MAX_BARCODES,
                        b -> b.matches(BARCODE),
                        "4 to 64 digits, letters or signs of a barcode"),
                fields.texts("accessories", MAX_ACCESSORIES, Sku::isValid, Sku.RULE).stream()
                        .filter(Sku::isValid)
                        .map(Sku::of)
                        .toList());
    }

    Product atVersion(long version) {
        return new Product(
                sku,
                title,
                price,
                tax,
                size,
                selling.sellWithoutStock(),
                selling.discontinued(),
                buyOnOrNull,
                locationOrNull,
                barcodes,
                accessories,
                version);
    }

    boolean describe(Optional<Product> product) {
        return product.filter(p -> p.equals(atVersion(p.version()))).isPresent();
    }
}
