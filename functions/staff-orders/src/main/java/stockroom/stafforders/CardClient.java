package stockroom.stafforders;

import java.util.List;
import stockroom.domain.ordering.Client;
import stockroom.domain.ordering.Order;
import stockroom.dynamodb.OrderStore;
import stockroom.lambda.json.JsonObject;

/** Who is called: the client as the order knows them, and what they ordered before (R29). */
final class CardClient {
    private static final int OTHERS_SHOWN = 10;

    private final OrderStore orders;

    CardClient(OrderStore orders) {
        this.orders = orders;
    }

    JsonObject of(Order order) {
        Client client = order.client();
        List<JsonObject> others = orders.latestOfCustomer(client.customerId(), OTHERS_SHOWN + 1).stream()
                .filter(other -> !other.id().equals(order.id()))
                .limit(OTHERS_SHOWN)
                .map(CardClient::shortly)
                .toList();
        return JsonObject.empty()
                .text("customerId", client.customerId())
                .text("name", client.name())
                .optionalText("phone", client.contact().phone().map(phone -> phone.e164()))
                .optionalText("email", client.contact().email().map(email -> email.address()))
                .optionalText("language", client.language())
                .optionalText("timeZone", client.timeZone())
                .list("history", others);
    }

    private static JsonObject shortly(Order order) {
        return JsonObject.empty()
                .text("orderId", order.id())
                .text("externalId", order.identity().externalId())
                .instant("placedAt", order.identity().placedAt())
                .text("status", order.status().name())
                .text("paymentStatus", order.payment().name())
                .money("total", order.total());
    }
}
