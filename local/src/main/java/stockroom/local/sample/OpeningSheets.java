package stockroom.local.sample;

import java.util.Collection;
import java.util.List;

/** The shop before its first day, as the CSV texts that its imports take. */
final class OpeningSheets {
    static final String WAREHOUSE = "main";

    private OpeningSheets() {}

    static String products(Collection<Article> articles) {
        CsvSheet sheet = new CsvSheet(
                "sku",
                "title",
                "price.amount",
                "price.currency",
                "taxBasisPoints",
                "weightGrams",
                "lengthMm",
                "widthMm",
                "heightMm",
                "sellWithoutStock",
                "discontinued");
        for (Article article : articles) {
            MadeUpProduct product = MadeUpProduct.of(article);
            sheet.row(
                    product.sku(),
                    product.title(),
                    product.pence(),
                    Pounds.CURRENCY,
                    MadeUpProduct.TAX_BASIS_POINTS,
                    product.weightGrams(),
                    product.lengthMm(),
                    product.widthMm(),
                    product.heightMm(),
                    true,
                    false);
        }
        return sheet.toString();
    }

    static String stock(Collection<Article> articles) {
        CsvSheet sheet = new CsvSheet("sku", "warehouse", "countId", "counted", "reason");
        for (Article article : articles) {
            int opening = MadeUpStock.opening(article);
            if (opening > 0) {
                sheet.row(article.sku(), WAREHOUSE, "opening-" + article.sku(), opening, "opening stock, made up");
            }
        }
        return sheet.toString();
    }

    static String suppliers() {
        CsvSheet sheet = new CsvSheet(
                "supplierId",
                "name",
                "email",
                "language",
                "timeZone",
                "currency",
                "orderDays.0",
                "orderDays.1",
                "orderDays.2",
                "orderDays.3",
                "orderDays.4",
                "cutOff",
                "leadTimeDays",
                "minimumOrderValue.amount",
                "minimumOrderValue.currency",
                "auto",
                "preference");
        for (MadeUpSupplier supplier : MadeUpSupplier.all()) {
            boolean hasMinimum = supplier.minimumOrderPence() > 0;
            sheet.row(
                    supplier.id(),
                    supplier.name(),
                    supplier.email(),
                    "en",
                    supplier.timeZone(),
                    Pounds.CURRENCY,
                    "MON",
                    "TUE",
                    "WED",
                    "THU",
                    "FRI",
                    supplier.cutOff(),
                    supplier.leadTimeDays(),
                    hasMinimum ? supplier.minimumOrderPence() : "",
                    hasMinimum ? Pounds.CURRENCY : "",
                    false,
                    supplier.preference());
        }
        return sheet.toString();
    }

    static String offers(Collection<Article> articles) {
        CsvSheet sheet = new CsvSheet(
                "supplierId",
                "sku",
                "supplierSku",
                "priceBreaks.0.from",
                "priceBreaks.0.unitPrice.amount",
                "priceBreaks.0.unitPrice.currency",
                "priceBreaks.1.from",
                "priceBreaks.1.unitPrice.amount",
                "priceBreaks.1.unitPrice.currency",
                "moq",
                "pack");
        List<MadeUpSupplier> suppliers = MadeUpSupplier.all();
        articles.stream()
                .flatMap(article -> MadeUpOffer.of(MadeUpProduct.of(article), suppliers).stream())
                .forEach(offer -> row(sheet, offer));
        return sheet.toString();
    }

    private static void row(CsvSheet sheet, MadeUpOffer offer) {
        boolean hasBreak = offer.breakFrom() > 0;
        sheet.row(
                offer.supplier().id(),
                offer.sku(),
                offer.supplier().id() + '-' + offer.sku(),
                1,
                offer.pence(),
                Pounds.CURRENCY,
                hasBreak ? offer.breakFrom() : "",
                hasBreak ? offer.breakPence() : "",
                hasBreak ? Pounds.CURRENCY : "",
                offer.moq(),
                offer.pack());
    }
}
