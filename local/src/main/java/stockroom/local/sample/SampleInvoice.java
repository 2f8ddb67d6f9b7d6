package stockroom.local.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one invoice, in the file's order; never empty. */
record SampleInvoice(List<SampleRow> rows) {
    SampleInvoice {
        rows = List.copyOf(rows);
    }

    /** The invoices in the order of their first rows. */
    static List<SampleInvoice> of(List<SampleRow> rows) {
        Map<String, List<SampleRow>> byNumber = new LinkedHashMap<>();
        for (SampleRow row : rows) {
            byNumber.computeIfAbsent(row.invoice(), number -> new ArrayList<>()).add(row);
        }
        return byNumber.values().stream().map(SampleInvoice::new).toList();
    }

    SampleRow first() {
        return rows.get(0);
    }

    String number() {
        return first().invoice();
    }

    LocalDateTime at() {
        return first().at();
    }

    boolean isCancellation() {
        return first().isCancellation();
    }

    /** Nothing on it costs anything: the shop's way to write down what was found, lost or broken. */
    boolean isStockCorrection() {
        return !isCancellation() && rows.stream().allMatch(SampleRow::isFree);
    }

    /** Somebody bought something, goods or a service. */
    boolean isSale() {
        return !isCancellation() && !isStockCorrection();
    }

    /** A sale with goods on it, which is what an order needs. */
    boolean isOrder() {
        return isSale() && rows.stream().anyMatch(SampleRow::isGoods);
    }
}
