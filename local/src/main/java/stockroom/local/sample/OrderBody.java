package stockroom.local.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An order of the plan as the body of {@code POST /orders}. */
final class OrderBody {
    private OrderBody() {}

    static ObjectNode of(SampleOrder order, MadeUpClient client, MadeUpTerms terms, SampleCalendar calendar) {
        ObjectNode body = ShopClient.object()
                .put("externalId", order.externalId())
                .put("placedAt", calendar.instant(order.placedAt()).toString());
        body.set("customer", customer(client));
        ArrayNode lines = body.putArray("lines");
        for (SampleRow line : order.lines()) {
            lines.addObject()
                    .put("sku", line.sku())
                    .put("quantity", line.quantity())
                    .set("unitPrice", money(line.unitPence()));
        }
        body.putObject("delivery").put("kind", terms.delivery().name()).set("price", money(order.deliveryPence()));
        body.putObject("payment").put("method", terms.payment().name());
        body.set("fees", money(order.feePence()));
        return body;
    }

    static ObjectNode money(long pence) {
        return ShopClient.object().put("amount", pence).put("currency", Pounds.CURRENCY);
    }

    private static ObjectNode customer(MadeUpClient client) {
        Country country = client.country();
        ObjectNode customer = ShopClient.object()
                .put("name", client.name())
                .put(client.contactBy(), client.contact())
                .put("language", "en")
                .put("timeZone", country.timeZone());
        customer.putObject("address")
                .put("country", country.code())
                .put("city", client.city())
                .put("postalCode", country.postalCode())
                .put("street", client.street());
        return customer;
    }
}
