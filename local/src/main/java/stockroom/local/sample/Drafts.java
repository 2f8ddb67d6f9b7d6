package stockroom.local.sample;

import java.io.PrintStream;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import stockroom.domain.purchasing.PurchaseOrderStatus;

/** The draft purchase orders that stand in the shop, supplier by supplier. */
final class Drafts {
    private record Sum(int lines, long units, long pence) {
        Sum plus(Sum other) {
            return new Sum(lines + other.lines, units + other.units, pence + other.pence);
        }
    }

    private final ShopClient shop;

    Drafts(ShopClient shop) {
        this.shop = shop;
    }

    void printTo(PrintStream out) {
        SortedMap<String, Sum> bySupplier = read();
        out.printf(Locale.ROOT, "  %-4s %-26s %7s %10s %14s%n", "", "supplier (made up)", "lines", "units", "GBP");
        for (MadeUpSupplier supplier : MadeUpSupplier.all()) {
            Sum sum = bySupplier.get(supplier.id());
            if (sum != null) {
                print(out, supplier.id(), supplier.name(), sum);
            }
        }
        print(
                out,
                "",
                bySupplier.size() + " suppliers",
                bySupplier.values().stream().reduce(new Sum(0, 0, 0), Sum::plus));
    }

    private static void print(PrintStream out, String id, String name, Sum sum) {
        out.printf(
                Locale.ROOT,
                "  %-4s %-26s %,7d %,10d %14s%n",
                id,
                name,
                sum.lines(),
                sum.units(),
                Pounds.of(sum.pence()));
    }

    private SortedMap<String, Sum> read() {
        SortedMap<String, Sum> bySupplier = new TreeMap<>();
        // Of one supplier it is the one or the other: held is what waits for a person.
        Stream.of(PurchaseOrderStatus.DRAFT, PurchaseOrderStatus.HELD)
                .flatMap(status -> Pages.items(shop, Purchase.LIST, "status=" + status).stream())
                .map(Purchase::of)
                .forEach(draft -> bySupplier.merge(draft.supplierId(), sum(draft), Sum::plus));
        return bySupplier;
    }

    private static Sum sum(Purchase draft) {
        return new Sum(draft.lines().size(), draft.units(), draft.total());
    }
}
