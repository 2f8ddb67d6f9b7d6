package stockroom.dynamodb;

import stockroom.domain.catalog.Product;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;
import stockroom.domain.stock.BuyOn;

/** A product as an item, and back. */
final class ProductItems {
    private ProductItems() {}

    static Item key(Sku sku) {
        return Item.key(sku.value());
    }

    static Item write(Product product) {
        Item item = key(product.sku())
                .text("title", product.title())
                .number("price", product.price().minorUnits())
                .text("currency", product.price().currency())
                .number("taxBasisPoints", product.tax().value())
                .flag("sellWithoutStock", product.sellWithoutStock())
                .flag("discontinued", product.discontinued())
                .optionalText("location", product.location())
                .texts("barcodes", product.barcodes())
                .texts(
                        "accessories",
                        product.accessories().stream().map(Sku::value).toList())
                .number("version", product.version());
        Product.Size size = product.size();
        known(item, "weightGrams", size.weightGrams());
        known(item, "lengthMm", size.lengthMm());
        known(item, "widthMm", size.widthMm());
        known(item, "heightMm", size.heightMm());
        return product.buyOnOrNull() == null
                ? item
                : item.text("buyOn", product.buyOnOrNull().name());
    }

    private static void known(Item item, String name, int value) {
        if (value > 0) {
            item.number(name, value);
        }
    }

    static Product read(Item item) {
        return new Product(
                Sku.of(item.text("pk")),
                item.text("title"),
                Money.of(item.number("price"), item.text("currency")),
                new BasisPoints(item.units("taxBasisPoints")),
                new Product.Size(
                        item.units("weightGrams"),
                        item.units("lengthMm"),
                        item.units("widthMm"),
                        item.units("heightMm")),
                item.flag("sellWithoutStock"),
                item.flag("discontinued"),
                item.optionalText("buyOn").map(BuyOn::valueOf).orElse(null),
                item.optionalText("location").orElse(null),
                item.texts("barcodes"),
                item.texts("accessories").stream().map(Sku::of).toList(),
                item.number("version"));
    }
}
