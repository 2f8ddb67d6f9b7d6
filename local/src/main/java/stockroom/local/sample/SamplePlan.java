package stockroom.local.sample;

import java.util.List;
import java.util.SortedMap;

/**
 * All that will be done with the rows, decided before the first of them is sent.
 *
 * @param articles every article that the rows name, by number
 * @param steps the hours in which anything happens, in order
 * @param ledger every row's fate as far as it lies with the sample; the shop may still refuse
 */
record SamplePlan(List<SampleRow> rows, SortedMap<String, Article> articles, List<Step> steps, RowLedger ledger) {
    static SamplePlan of(SampleSize size) {
        return new SamplePlanner(SampleFile.rows().stream().filter(size::holds).toList()).plan();
    }

    List<SampleOrder> orders() {
        return steps.stream().flatMap(step -> step.orders().stream()).toList();
    }

    /** Invoices on which somebody bought something. */
    long saleInvoices() {
        return SampleInvoice.of(rows).stream().filter(SampleInvoice::isSale).count();
    }
}
