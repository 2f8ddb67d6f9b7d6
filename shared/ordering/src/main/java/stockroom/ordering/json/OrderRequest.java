package stockroom.ordering.json;

import static stockroom.ordering.json.ClientFields.orNull;

import java.util.List;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.Money;
import stockroom.domain.ordering.Client;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.ordering.NewOrder.Age;
import stockroom.domain.ordering.NewOrder.Shortage;
import stockroom.domain.ordering.OrderIds;
import stockroom.domain.payment.PaymentMethod;
import stockroom.lambda.json.Fields;

/** {@code POST /orders}: the body, normalised. */
public final class OrderRequest {
    private OrderRequest() {}

    /** What a storefront posts: it was placed within the last 7 days. */
    public static NewOrder parse(Fields body, String channel) {
        return parse(body, channel, Age.RECENT, body.list("lines", 1, NewOrder.MAX_LINES, OrderRequest::line));
    }

    /** A row of an import: the whole order with one of its lines, in columns of its own ({@code sku}) or by index ({@code lines.0.sku}). */
    public static NewOrder parseRow(Fields row, String channel) {
        List<NewOrder.Line> lines =
                row.has("lines") ? row.list("lines", 1, NewOrder.MAX_LINES, OrderRequest::line) : List.of(line(row));
        return parse(row, channel, Age.ANY, lines);
    }

    private static NewOrder parse(Fields body, String channel, Age age, List<NewOrder.Line> lines) {
        String externalId = body.text("externalId", 100);
        Client client = body.object("customer", ClientFields::client);
        NewOrder.Delivery delivery = body.object("delivery", OrderRequest::delivery);
        if (delivery.kind() != DeliveryKind.PICKUP) {
            addressed(body, client);
        }
        return new NewOrder(
                OrderIds.of(channel, externalId),
                channel,
                externalId,
                orNull(body.optionalInstant("placedAt")),
                orNull(body.optionalDate("neededBy")),
                body.optionalFlag("allOrNothing").orElse(false) ? Shortage.REFUSES : Shortage.WAITS,
                age,
                client,
                lines,
                delivery,
                body.object("payment", payment -> payment.oneOf("method", PaymentMethod.class)),
                orNull(body.optionalMoney("discount", Money.MAX_TOTAL)),
                orNull(body.optionalMoney("fees", Money.MAX_TOTAL)),
                orNull(body.optionalText("note", 2000)));
    }

    /** What is brought or sent needs a street and a post code; what is picked up doesn't. */
    private static void addressed(Fields body, Client client) {
        if (client.address().street().isEmpty() && body.has("customer")) {
            body.error("customer/address/street", "is needed for this delivery");
        }
        if (client.address().postalCode().isEmpty() && body.has("customer")) {
            body.error("customer/address/postalCode", "is needed for this delivery");
        }
    }

    private static NewOrder.Line line(Fields line) {
        return new NewOrder.Line(
                line.sku("sku"),
                line.quantity("quantity", 1),
                orNull(line.optionalMoney("unitPrice", Money.MAX_UNIT_PRICE)));
    }

    static NewOrder.Delivery delivery(Fields delivery) {
        return new NewOrder.Delivery(
                delivery.oneOf("kind", DeliveryKind.class),
                orNull(delivery.optionalWarehouse("pickupWarehouse")),
                orNull(delivery.optionalMoney("price", Money.MAX_TOTAL)));
    }
}
