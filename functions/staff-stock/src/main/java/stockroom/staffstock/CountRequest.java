package stockroom.staffstock;

import java.util.Optional;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.lambda.json.Fields;

/** A stock count: what somebody found at a position, under an id of its own. */
record CountRequest(PositionKey position, String countId, Quantity counted, String reason) {
    private static final int MAX_ID = 100;
    private static final int MAX_REASON = 500;
    private static final String ID = "[\\p{L}\\p{N}._:/+-]+";

    static CountRequest of(PositionKey position, Fields body) {
        String countId = body.value(
                "countId",
                MAX_ID,
                t -> t.matches(ID) ? Optional.of(t) : Optional.empty(),
                "letters, digits or . _ : / + -",
                "0");
        return new CountRequest(position, countId, body.quantity("counted", 0), body.text("reason", MAX_REASON));
    }

    static CountRequest ofRow(Fields row) {
        return of(new PositionKey(row.sku("sku"), row.warehouse("warehouse")), row);
    }
}
