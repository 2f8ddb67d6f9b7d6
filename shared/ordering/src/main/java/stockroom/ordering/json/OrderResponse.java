package stockroom.ordering.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stockroom.domain.customer.Email;
import stockroom.domain.customer.Phone;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.ordering.Attention;
import stockroom.domain.ordering.Client;
import stockroom.domain.ordering.HistoryEntry;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;
import stockroom.lambda.json.JsonObject;

/** An order as the contract shows it. */
public final class OrderResponse {
    private OrderResponse() {}

    public static JsonObject of(Order order) {
        return of(order, Map.of());
    }

    /** @param expected the day on which a line's last missing unit should come, by line id; absent where nobody knows */
    public static JsonObject of(Order order, Map<String, LocalDate> expected) {
        JsonObject json = JsonObject.empty()
                .text("orderId", order.id())
                .text("externalId", order.identity().externalId())
                .text("channel", order.identity().channel())
                .instant("placedAt", order.identity().placedAt())
                .number("version", order.version())
                .text("status", order.status().name())
                .text("paymentStatus", order.payment().name());
        order.fulfilment()
                .ifPresentOrElse(f -> json.text("fulfilmentStatus", f.name()), () -> json.none("fulfilmentStatus"));
        return json.text("warehouse", order.warehouse().value())
                .text("customerId", order.client().customerId())
                .object("customer", client(order.client()))
                .optionalDate("neededBy", order.neededBy())
                .list(
                        "lines",
                        order.lines().stream().map(line -> line(line, expected)).toList())
                .texts("flags", order.flags())
                .object("delivery", delivery(order))
                .object(
                        "payment",
                        JsonObject.empty().text("method", order.method().name()))
                .optionalText("note", order.note())
                .object("totals", totals(order))
                .number("missedCalls", order.attention().calls().missed())
                .list("timers", timers(order.attention()))
                .list(
                        "history",
                        order.history().stream().map(OrderResponse::entry).toList());
    }

    private static JsonObject client(Client client) {
        return JsonObject.empty()
                .text("name", client.name())
                .optionalText("phone", client.contact().phone().map(Phone::e164))
                .optionalText("email", client.contact().email().map(Email::address))
                .optionalText("language", client.language())
                .optionalText("timeZone", client.timeZone())
                .object(
                        "address",
                        JsonObject.empty()
                                .text("country", client.address().country())
                                .text("city", client.address().city())
                                .text("postalCode", client.address().postalCode())
                                .text("street", client.address().street()));
    }

    private static JsonObject line(OrderLine line, Map<String, LocalDate> expected) {
        return JsonObject.empty()
                .text("lineId", line.lineId())
                .text("sku", line.sku().value())
                .quantity("quantity", line.quantity())
                .money("unitPrice", line.unitPrice())
                .number("taxBasisPoints", line.taxRate().value())
                .money("tax", line.tax())
                .quantity("reserved", line.reserved())
                .quantity("demand", line.demand())
                .quantity("shipped", line.shipped())
                .quantity("cancelled", line.cancelled())
                .date("promisedDate", line.promise())
                .optionalDate("expectedDate", Optional.ofNullable(expected.get(line.lineId())));
    }

    private static JsonObject delivery(Order order) {
        JsonObject delivery = JsonObject.empty()
                .text("kind", order.delivery().name())
                .money("price", order.charges().delivery());
        return order.delivery() == DeliveryKind.PICKUP
                ? delivery.text("pickupWarehouse", order.warehouse().value())
                : delivery;
    }

    private static List<JsonObject> timers(Attention attention) {
        return Stream.concat(
                        attention.timer().map(timer -> timer("PAYMENT", timer.dueAt())).stream(),
                        attention.hiddenUntil().map(until -> timer("CALL_BACK", until)).stream())
                .toList();
    }

    private static JsonObject timer(String kind, Instant dueAt) {
        return JsonObject.empty().text("kind", kind).instant("dueAt", dueAt);
    }

    private static JsonObject totals(Order order) {
        return JsonObject.empty()
                .money("goods", order.goods())
                .money("delivery", order.charges().delivery())
                .money("fees", order.charges().fees())
                .money("discount", order.charges().discount())
                .money("total", order.total())
                .money("tax", order.tax())
                .money("paid", order.paid())
                .money("balance", order.balance());
    }

    private static JsonObject entry(HistoryEntry entry) {
        return JsonObject.empty()
                .instant("at", entry.at())
                .text("what", entry.what())
                .text("rule", entry.rule())
                .text("reason", entry.reason())
                .text("by", entry.by());
    }
}
