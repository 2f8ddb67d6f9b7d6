package stockroom.local.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the file says about one article.
 *
 * @param title its commonest description, or its number where the file has none
 * @param pence the median of the prices it was sold at; 0 where it never was
 * @param sold units on sales
 * @param writtenOff units on negative stock corrections
 */
record Article(String sku, String title, long pence, int sold, int writtenOff) {

    /** The articles of all rows that are goods, by number. */
    static SortedMap<String, Article> of(List<SampleInvoice> invoices) {
        SortedMap<String, Rows> goods = new TreeMap<>();
        for (SampleInvoice invoice : invoices) {
            for (SampleRow row : invoice.rows()) {
                if (row.isGoods()) {
                    Rows rows = goods.computeIfAbsent(row.sku(), sku -> new Rows(new ArrayList<>(), new ArrayList<>()));
                    (invoice.isSale() ? rows.sales() : rows.others()).add(row);
                }
            }
        }
        SortedMap<String, Article> articles = new TreeMap<>();
        goods.forEach((sku, rows) -> articles.put(sku, article(sku, rows.sales(), rows.others())));
        return articles;
    }

    private record Rows(List<SampleRow> sales, List<SampleRow> others) {}

    private static Article article(String sku, List<SampleRow> sales, List<SampleRow> others) {
        List<SampleRow> described = new ArrayList<>(sales);
        others.stream().filter(SampleRow::isCancellation).forEach(described::add);
        return new Article(
                sku,
                title(sku, described),
                medianPence(sales),
                sales.stream().mapToInt(SampleRow::quantity).sum(),
                others.stream()
                        .filter(row -> !row.isCancellation() && row.quantity() < 0)
                        .mapToInt(row -> -row.quantity())
                        .sum());
    }

    /** Stock corrections are left out: they say "damages" or "amazon" where the title should be. */
    private static String title(String sku, List<SampleRow> rows) {
        Map<String, Long> times = rows.stream()
                .map(SampleRow::description)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return times.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse("Article " + sku);
    }

    private static long medianPence(List<SampleRow> sales) {
        long[] prices = sales.stream()
                .filter(row -> !row.isFree())
                .mapToLong(SampleRow::unitPence)
                .sorted()
                .toArray();
        return prices.length == 0 ? 0 : prices[prices.length / 2];
    }
}
