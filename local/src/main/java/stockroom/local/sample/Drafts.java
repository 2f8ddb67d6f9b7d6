package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

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
        String first = "/staff/purchase-orders?status=DRAFT&limit=50";
        String page = first;
        while (!page.isEmpty()) {
            JsonNode answer = shop.owner("GET", page, ShopClient.object()).good();
            for (JsonNode draft : answer.path("items")) {
                bySupplier.merge(
                        draft.path("supplierId").asText(), sum(draft.path("id").asText()), Sum::plus);
            }
            String next = answer.path("next").asText("");
            page = next.isEmpty() ? "" : first + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
        return bySupplier;
    }

    private Sum sum(String id) {
        JsonNode draft = shop.owner("GET", "/staff/purchase-orders/" + id, ShopClient.object())
                .good();
        long units = 0;
        for (JsonNode line : draft.path("lines")) {
            units += line.path("quantity").asLong();
        }
        return new Sum(
                draft.path("lines").size(),
                units,
                draft.path("total").path("amount").asLong());
    }
}
