package stockroom.supplierpage;

import java.util.List;
import java.util.Optional;
import stockroom.domain.purchasing.ConfirmedLine;
import stockroom.domain.purchasing.DraftLine;
import stockroom.lambda.json.JsonObject;

/** What stands of a supplier's confirmation, for their program. */
final class ConfirmationAnswer {
    private ConfirmationAnswer() {}

    static JsonObject of(OpenOrder open) {
        List<JsonObject> lines =
                open.order().lines().stream().map(line -> line(open, line)).toList();
        return JsonObject.empty()
                .text("number", open.number())
                .text("status", open.order().status().name())
                .number("supplierVersion", open.nextVersion() - 1)
                .list("lines", lines);
    }

    private static JsonObject line(OpenOrder open, DraftLine line) {
        Optional<ConfirmedLine> said = open.progress(line).confirmed();
        JsonObject json = JsonObject.empty()
                .text("sku", line.sku().value())
                .number("quantity", open.progress(line).expected(line))
                .optionalDate("date", said.flatMap(ConfirmedLine::date))
                .optionalMoney("unitPrice", said.flatMap(ConfirmedLine::unitPrice));
        said.flatMap(ConfirmedLine::shipped).ifPresent(shipped -> json.quantity("shipped", shipped.units())
                .optionalDate("shippedDate", shipped.date()));
        return json;
    }
}
