package stockroom.supplierpage;

import java.util.List;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Progress;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.Supplier;

/**
 * A purchase order with what a supplier needs to recognise it.
 *
 * @param articles in the order of its lines
 */
record OpenOrder(PurchaseOrder order, Supplier supplier, List<Article> articles) {
    OpenOrder {
        articles = List.copyOf(articles);
    }

    /** @param number the supplier's own, or ours where they gave none */
    record Article(String number, String title) {}

    /** The number of the confirmation that comes next. */
    long nextVersion() {
        return order.life().said().map(said -> said.supplierVersion() + 1).orElse(1L);
    }

    String number() {
        return order.life()
                .placement()
                .map(placement -> placement.number())
                .orElseThrow(() -> new IllegalStateException("a link leads to a purchase order that was never sent"));
    }

    /** What became of one of its lines. */
    Progress progress(DraftLine line) {
        return order.progress(line.sku())
                .orElseThrow(() -> new IllegalStateException("a line that was sent says nothing of itself"));
    }

    OpenOrder with(PurchaseOrder changed) {
        return new OpenOrder(changed, supplier, articles);
    }
}
