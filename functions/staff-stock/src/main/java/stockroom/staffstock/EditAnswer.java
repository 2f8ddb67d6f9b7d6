package stockroom.staffstock;

import stockroom.domain.purchasing.LineEdit;
import stockroom.domain.purchasing.Wish;
import stockroom.lambda.json.JsonObject;

/** A buyer's edit of a position's draft line (R40), also where no line is left to show it. */
final class EditAnswer {
    private EditAnswer() {}

    static JsonObject of(LineEdit edit) {
        JsonObject json = JsonObject.empty()
                .text("supplierId", edit.supplier().value())
                .text("purchaseOrderId", edit.purchaseOrderId())
                .text("by", edit.by())
                .instant("at", edit.at())
                .optionalText("note", edit.note());
        return with(json, edit.wish());
    }

    private static JsonObject with(JsonObject json, Wish wish) {
        if (wish instanceof Wish.AtLeast raised) {
            return json.text("wish", "AT_LEAST").number("quantity", raised.units());
        }
        if (wish instanceof Wish.AtMost lowered) {
            return json.text("wish", "AT_MOST")
                    .number("quantity", lowered.units())
                    .number("needThen", lowered.needThen());
        }
        if (wish instanceof Wish.Removed removed) {
            return json.text("wish", "REMOVED")
                    .number("quantity", 0)
                    .number("needThen", removed.needThen())
                    .optionalDate("snoozeUntil", removed.until());
        }
        return wish instanceof Wish.Withheld left
                ? json.text("wish", "WITHHELD").number("withheld", left.units())
                : json.text("wish", "AS_NEEDED");
    }
}
