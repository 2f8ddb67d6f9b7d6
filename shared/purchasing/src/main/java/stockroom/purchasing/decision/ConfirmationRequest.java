package stockroom.purchasing.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.ConfirmedLine;
import stockroom.domain.purchasing.PurchaseConfirmation;
import stockroom.lambda.json.Fields;

/** A supplier's confirmation as a body, whoever sends it: a buyer, or the supplier's own program (R48). */
public final class ConfirmationRequest {
    private static final int MOST_LINES = 1_000;
    /** 18 digits: whoever numbers by a clock's nanoseconds has less. */
    private static final long HIGHEST_VERSION = 999_999_999_999_999_999L;

    private ConfirmationRequest() {}

    public static PurchaseConfirmation read(Fields fields) {
        long version = fields.longWhole("supplierVersion", 1, HIGHEST_VERSION);
        List<PurchaseConfirmation.Line> lines = fields.list("lines", 1, MOST_LINES, ConfirmationRequest::line);
        return new PurchaseConfirmation(version, lines);
    }

    private static PurchaseConfirmation.Line line(Fields fields) {
        Sku sku = fields.sku("sku");
        ConfirmedLine said = new ConfirmedLine(
                fields.quantity("quantity", 0),
                fields.optionalDate("date").orElse(null),
                fields.optionalMoney("unitPrice", Money.MAX_UNIT_PRICE).orElse(null),
                shipped(fields).orElse(null));
        return new PurchaseConfirmation.Line(sku, said);
    }

    private static Optional<ConfirmedLine.Shipped> shipped(Fields fields) {
        Optional<Quantity> units = fields.optionalQuantity("shipped", 0);
        Optional<LocalDate> day = fields.optionalDate("shippedDate");
        if (day.isPresent() && !fields.has("shipped")) {
            fields.error("shippedDate", "belongs to shipped: say how many units left");
        }
        return units.map(quantity -> new ConfirmedLine.Shipped(quantity, day.orElse(null)));
    }
}
