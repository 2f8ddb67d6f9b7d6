package stockroom.intake;

import java.util.List;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.ordering.Refusal;
import stockroom.lambda.csv.CsvImport;
import stockroom.lambda.csv.Imported;
import stockroom.lambda.json.FieldError;
import stockroom.lambda.json.Fields;
import stockroom.ordering.TakeOrder;
import stockroom.ordering.json.OrderRequest;

/** Orders from a CSV file, a row a line: the rows of one channel and external id are one order, taken or rejected whole, of any age. */
final class OrderRows {
    private final TakeOrder takeOrder;

    OrderRows(TakeOrder takeOrder) {
        this.takeOrder = takeOrder;
    }

    CsvImport<NewOrder> asImport() {
        return CsvImport.grouped(
                OrderRows::row, row -> row.text("channel") + "\n" + row.text("externalId"), this::take);
    }

    private static NewOrder row(Fields row) {
        return OrderRequest.parseRow(row, row.text("channel", 60));
    }

    private Imported take(List<NewOrder> rows, Cause cause) {
        NewOrder first = rows.get(0);
        List<NewOrder.Line> lines =
                rows.stream().flatMap(row -> row.lines().stream()).toList();
        if (rows.stream().anyMatch(row -> !row.withLines(first.lines()).equals(first))) {
            return Imported.rejected("", "the rows of one order must agree in everything but their line");
        }
        if (lines.size() > NewOrder.MAX_LINES) {
            return Imported.rejected("/lines", "an order has at most " + NewOrder.MAX_LINES + " lines");
        }
        return takeOrder
                .take(first.withLines(lines), cause)
                .fold(taken -> Imported.ACCEPTED, repeated -> Imported.UNCHANGED, OrderRows::rejected);
    }

    private static Imported rejected(Refusal refusal) {
        return refusal.blames().isEmpty()
                ? Imported.rejected("", refusal.detail())
                : new Imported.Rejected(refusal.blames().stream()
                        .map(b -> new FieldError(b.pointer(), b.detail()))
                        .toList());
    }
}
