package stockroom.local.sample;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A sale invoice as the order it becomes. Its number is the order's externalId.
 *
 * @param lines the goods, in the order of the rows and never empty; an article may stand there twice (R3)
 * @param deliveryPence the sum of its delivery rows
 * @param feePence the sum of its fee rows
 */
record SampleOrder(SampleInvoice invoice, List<SampleRow> lines, long deliveryPence, long feePence) {
    SampleOrder {
        lines = List.copyOf(lines);
    }

    static SampleOrder of(SampleInvoice invoice) {
        return new SampleOrder(
                invoice,
                invoice.rows().stream().filter(SampleRow::isGoods).toList(),
                pence(invoice, Fate.ORDER_DELIVERY),
                pence(invoice, Fate.ORDER_FEE));
    }

    private static long pence(SampleInvoice invoice, Fate fate) {
        return invoice.rows().stream()
                .filter(row -> Service.of(row.stockCode())
                        .filter(s -> s.fate() == fate)
                        .isPresent())
                .mapToLong(SampleRow::pence)
                .sum();
    }

    String externalId() {
        return invoice.number();
    }

    LocalDateTime placedAt() {
        return invoice.at();
    }

    String customerId() {
        return invoice.first().customerId();
    }

    String country() {
        return invoice.first().country();
    }

    /** What the client is asked for: goods, delivery and fees. */
    long totalPence() {
        return lines.stream().mapToLong(SampleRow::pence).sum() + deliveryPence + feePence;
    }
}
