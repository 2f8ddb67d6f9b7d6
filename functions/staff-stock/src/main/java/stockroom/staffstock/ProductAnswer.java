package stockroom.staffstock;

import java.util.Optional;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.Sku;
import stockroom.lambda.json.JsonObject;

/** A product as staff see it. */
final class ProductAnswer {
    private ProductAnswer() {}

    static JsonObject of(Product product) {
        JsonObject json = JsonObject.empty()
                .text("sku", product.sku().value())
                .text("title", product.title())
                .money("price", product.price())
                .number("taxBasisPoints", product.tax().value());
        known(json, "weightGrams", product.size().weightGrams());
        known(json, "lengthMm", product.size().lengthMm());
        known(json, "widthMm", product.size().widthMm());
        known(json, "heightMm", product.size().heightMm());
        return json.flag("sellWithoutStock", product.sellWithoutStock())
                .flag("discontinued", product.discontinued())
                .optionalText(
                        "buyOn", Optional.ofNullable(product.buyOnOrNull()).map(Enum::name))
                .optionalText("location", product.location())
                .texts("barcodes", product.barcodes())
                .texts(
                        "accessories",
                        product.accessories().stream().map(Sku::value).toList())
                .number("version", product.version());
    }

    private static void known(JsonObject json, String name, int value) {
        if (value > 0) {
            json.number(name, value);
        }
    }
}
