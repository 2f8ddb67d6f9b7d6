package stockroom.ordering.json;

import static stockroom.ordering.json.ClientFields.orNull;

import java.util.List;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.ordering.OrderEdit;
import stockroom.lambda.json.Fields;

/** {@code PATCH /staff/orders/{orderId}}: what is left out stays as it is. */
public final class OrderEditRequest {
    private OrderEditRequest() {}

    public static OrderEdit parse(Fields body) {
        List<OrderEdit.Line> lines = body.list("lines", 0, NewOrder.MAX_LINES, OrderEditRequest::line);
        if (body.has("lines") && lines.isEmpty()) {
            body.error("lines", "must not be empty; cancel the order instead");
        }
        return new OrderEdit(
                lines.isEmpty() ? null : lines,
                orNull(body.optionalObject("address", ClientFields::address)),
                orNull(body.optionalObject("delivery", OrderRequest::delivery)),
                orNull(body.optionalObject("customer", ClientFields::clientElsewhere)));
    }

    private static OrderEdit.Line line(Fields line) {
        return new OrderEdit.Line(
                orNull(line.optionalText("lineId", 10)), line.sku("sku"), line.quantity("quantity", 1));
    }
}
