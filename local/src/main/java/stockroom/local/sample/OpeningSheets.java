package stockroom.local.sample;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

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

    /** @param trade how each of them does business */
    static String suppliers(Function<MadeUpSupplier, MadeUpTrade> trade) {
        List<String> header =
                new ArrayList<>(List.of("supplierId", "name", "email", "language", "timeZone", "currency"));
        header.addAll(numbered("orderDays", MadeUpTrade.ORDER_DAYS));
        header.addAll(numbered("holidays", MadeUpTrade.HOLIDAYS));
        header.addAll(List.of(
                "cutOff",
                "leadTimeDays",
                "minimumOrderValue.amount",
                "minimumOrderValue.currency",
                "auto",
                "autoSendLimit.amount",
                "autoSendLimit.currency",
                "preference"));
        CsvSheet sheet = new CsvSheet(header.toArray(String[]::new));
        for (MadeUpSupplier supplier : MadeUpSupplier.all()) {
            row(sheet, supplier, trade.apply(supplier));
        }
        return sheet.toString();
    }

    private static void row(CsvSheet sheet, MadeUpSupplier supplier, MadeUpTrade trade) {
        List<Object> cells = new ArrayList<>(
                List.of(supplier.id(), supplier.name(), supplier.email(), "en", supplier.timeZone(), trade.currency()));
        cells.addAll(filled(trade.orderDays(), MadeUpTrade.ORDER_DAYS));
        cells.addAll(filled(trade.holidays(), MadeUpTrade.HOLIDAYS));
        cells.addAll(List.of(supplier.cutOff(), supplier.leadTimeDays()));
        cells.addAll(money(trade.minimumOrder(supplier), trade.currency()));
        cells.add(trade.sending() == MadeUpTrade.Sending.AUTOMATIC);
        cells.addAll(money(trade.sendLimit(), trade.currency()));
        cells.add(supplier.preference());
        sheet.row(cells.toArray());
    }

    private static List<String> numbered(String list, int columns) {
        return IntStream.range(0, columns).mapToObj(i -> list + '.' + i).toList();
    }

    private static List<Object> filled(List<?> values, int columns) {
        return IntStream.range(0, columns)
                .<Object>mapToObj(i -> i < values.size() ? values.get(i) : "")
                .toList();
    }

    /** Two cells, both empty for nothing. */
    private static List<Object> money(long hundredths, MadeUpCurrency currency) {
        return hundredths > 0 ? List.of(hundredths, currency) : List.of("", "");
    }

    /** @param trade how the suppliers do business: an offer is in its supplier's currency */
    static String offers(Collection<Article> articles, Function<MadeUpSupplier, MadeUpTrade> trade) {
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
                .forEach(
                        offer -> row(sheet, offer, trade.apply(offer.supplier()).currency()));
        return sheet.toString();
    }

    private static void row(CsvSheet sheet, MadeUpOffer offer, MadeUpCurrency currency) {
        List<Object> cells = new ArrayList<>(
                List.of(offer.supplier().id(), offer.sku(), offer.supplier().id() + '-' + offer.sku(), 1));
        cells.addAll(money(currency.hundredths(offer.pence()), currency));
        boolean hasBreak = offer.breakFrom() > 0;
        cells.add(hasBreak ? offer.breakFrom() : "");
        cells.addAll(money(hasBreak ? currency.hundredths(offer.breakPence()) : 0, currency));
        cells.addAll(List.of(offer.moq(), offer.pack()));
        sheet.row(cells.toArray());
    }
}
