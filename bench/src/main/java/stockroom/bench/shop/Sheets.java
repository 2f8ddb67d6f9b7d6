package stockroom.bench.shop;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A made-up shop as the CSV files that its imports take. Everything follows from an article's number. */
final class Sheets {
    static final String CURRENCY = "UAH";

    private Sheets() {}

    static String sku(int product) {
        return "SKU-%05d".formatted(product);
    }

    static String products(ShopSize size) {
        return sheet(
                "sku,title,price.amount,price.currency,taxBasisPoints,sellWithoutStock,discontinued",
                size.products(),
                p -> "%s,Article %d,%d,%s,2000,true,false".formatted(sku(p), p, 10_000 + p, CURRENCY));
    }

    static String suppliers(ShopSize size) {
        return sheet(
                "supplierId,name,email,language,timeZone,currency,orderDays.0,cutOff,leadTimeDays,auto,preference",
                size.suppliers(),
                s -> "sup-%d,Supplier %d,s%d@example.com,uk,Europe/Kyiv,%s,MON,14:00,3,false,%d"
                        .formatted(s, s, s, CURRENCY, s + 1));
    }

    static String offers(ShopSize size) {
        return sheet(
                "supplierId,sku,priceBreaks.0.from,priceBreaks.0.unitPrice.amount,priceBreaks.0.unitPrice.currency,moq,pack",
                size.products(),
                p -> "sup-%d,%s,1,%d,%s,1,1".formatted(p % size.suppliers(), sku(p), 5_000 + p, CURRENCY));
    }

    static String stock(ShopSize size) {
        return sheet("sku,warehouse,countId,counted,reason", size.products(), p -> "%s,main,opening-%d,%d,opening"
                .formatted(sku(p), p, size.onHand(p)));
    }

    private static String sheet(String header, int rows, IntFunction<String> row) {
        return IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n", header + "\n", "\n"));
    }
}
