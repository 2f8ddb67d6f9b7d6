package stockroom.local.sample;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives every row its fate and every hour its work. */
final class SamplePlanner {
    private final List<SampleRow> rows;
    private final List<SampleInvoice> invoices;
    private final SortedMap<String, Article> articles;
    private final RowLedger ledger = new RowLedger();
    private final OpenLines openLines = new OpenLines();
    private final Map<String, Integer> onHand = new HashMap<>();

    SamplePlanner(List<SampleRow> rows) {
        this.rows = rows;
        this.invoices = SampleInvoice.of(rows);
        this.articles = Article.of(invoices);
    }

    SamplePlan plan() {
        articles.values().forEach(article -> onHand.put(article.sku(), MadeUpStock.opening(article)));
        SortedMap<LocalDateTime, List<SampleInvoice>> hours = new TreeMap<>();
        for (SampleInvoice invoice : invoices) {
            LocalDateTime until = invoice.at().truncatedTo(ChronoUnit.HOURS).plusHours(1);
            hours.computeIfAbsent(until, hour -> new ArrayList<>()).add(invoice);
        }
        List<Step> steps = new ArrayList<>();
        hours.forEach((until, ofHour) -> steps.add(step(until, ofHour)));
        return new SamplePlan(rows, articles, List.copyOf(steps), ledger);
    }

    /** The file's order is kept, so that a cancellation finds only orders of earlier invoices. */
    private Step step(LocalDateTime until, List<SampleInvoice> ofHour) {
        List<SampleOrder> orders = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>();
        List<Lowering> lowerings = new ArrayList<>();
        for (SampleInvoice invoice : ofHour) {
            if (invoice.isCancellation()) {
                lowerings.addAll(cancel(invoice));
            } else if (invoice.isStockCorrection()) {
                corrections.addAll(correct(invoice));
            } else if (invoice.isOrder()) {
                orders.add(sell(invoice));
            } else {
                invoice.rows().forEach(row -> ledger.enter(row, Fate.NO_GOODS_ON_INVOICE));
            }
        }
        return new Step(until, orders, corrections, lowerings);
    }

    private SampleOrder sell(SampleInvoice invoice) {
        invoice.rows()
                .forEach(row -> ledger.enter(
                        row, Service.of(row.stockCode()).map(Service::fate).orElse(Fate.ORDER_LINE)));
        SampleOrder order = SampleOrder.of(invoice);
        openLines.add(order);
        return order;
    }

    private List<Correction> correct(SampleInvoice invoice) {
        List<Correction> corrections = new ArrayList<>();
        for (SampleRow row : invoice.rows()) {
            if (!row.isGoods()) {
                ledger.enter(row, Fate.NO_GOODS_ON_INVOICE);
                continue;
            }
            ledger.enter(row, Fate.STOCK_CORRECTION);
            corrections.add(new Correction(row, onHand.merge(row.sku(), row.quantity(), Integer::sum)));
        }
        return corrections;
    }

    /** One edit for each order that the invoice's rows mean. */
    private List<Lowering> cancel(SampleInvoice invoice) {
        Map<OpenOrder, List<SampleRow>> meant = new LinkedHashMap<>();
        for (SampleRow row : invoice.rows()) {
            Optional<OpenOrder> order = row.isGoods() ? openLines.lower(row) : Optional.empty();
            order.ifPresent(
                    o -> meant.computeIfAbsent(o, key -> new ArrayList<>()).add(row));
            ledger.enter(row, order.map(o -> Fate.LINE_LOWERED).orElse(unmatched(row)));
        }
        List<Lowering> lowerings = new ArrayList<>();
        meant.forEach((order, rowsOfIt) ->
                lowerings.add(new Lowering(invoice.number(), order.order(), rowsOfIt, order.left())));
        return lowerings;
    }

    private static Fate unmatched(SampleRow row) {
        return row.isGoods() ? Fate.NO_ORDER_IN_SAMPLE : Fate.NO_ORDER_FOR_SERVICE;
    }
}
