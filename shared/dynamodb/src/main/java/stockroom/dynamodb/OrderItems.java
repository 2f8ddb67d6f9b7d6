package stockroom.dynamodb;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.customer.Contact;
import stockroom.domain.customer.Email;
import stockroom.domain.customer.Phone;
import stockroom.domain.delivery.Address;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.ordering.Charges;
import stockroom.domain.ordering.Client;
import stockroom.domain.ordering.FulfilmentStatus;
import stockroom.domain.ordering.HistoryEntry;
import stockroom.domain.ordering.Identity;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;

/** An order as an item, and back. */
final class OrderItems {
    static final String ORDER = "ORDER";

    private OrderItems() {}

    static Item key(String orderId) {
        return Item.key(orderId, ORDER);
    }

    static Item write(Order order) {
        Identity identity = order.identity();
        Item item = key(identity.orderId())
                .text("channel", identity.channel())
                .text("externalId", identity.externalId())
                .text("contentHash", identity.content())
                .time("placedAt", identity.placedAt())
                .time("takenAt", identity.takenAt())
                .map("client", client(order.client()))
                .text("delivery", order.delivery().name())
                .text("warehouse", order.warehouse().value())
                .text("currency", order.currency())
                .number("deliveryPrice", order.charges().delivery().minorUnits())
                .number("fees", order.charges().fees().minorUnits())
                .number("discount", order.charges().discount().minorUnits())
                .text("method", order.method().name())
                .number("paid", order.paid().minorUnits())
                .text("status", order.status().name())
                .text("payment", order.payment().name())
                .optionalText("fulfilment", order.fulfilment().map(Enum::name))
                .optionalText("neededBy", order.neededBy().map(Object::toString))
                .optionalText("note", order.note())
                .texts("flags", order.flags())
                .list("lines", order.lines().stream().map(OrderItems::line).toList())
                .list("history", order.history().stream().map(OrderItems::entry).toList())
                .map("settlement", SettlementItems.write(order.settlement()))
                .map("attention", AttentionItems.write(order.attention()))
                .number("version", order.version());
        return order.isStaged() ? item : listed(item, order);
    }

    /** What lets lists and searches find the order; a staged one has none of it. */
    private static Item listed(Item item, Order order) {
        return DueTimers.listed(item, order)
                .text("customerId", order.client().customerId())
                .text("statusShard", order.status() + "#" + ShardedIndex.shardOf(order.id()))
                .text("placedKey", Item.timeText(order.identity().placedAt()) + "#" + order.id())
                .text(
                        "search",
                        (order.identity().externalId() + " " + order.client().name()).toLowerCase(Locale.ROOT))
                .textSet("skus", order.served().stream().map(Sku::value).toList());
    }

    static Order read(Item item) {
        String currency = item.text("currency");
        return new Order(
                new Identity(
                        item.text("pk"),
                        item.text("channel"),
                        item.text("externalId"),
                        item.text("contentHash"),
                        item.time("placedAt"),
                        item.time("takenAt")),
                client(item.map("client")),
                DeliveryKind.valueOf(item.text("delivery")),
                WarehouseId.of(item.text("warehouse")),
                item.list("lines").stream().map(l -> line(l, currency)).toList(),
                new Charges(
                        Money.of(item.number("deliveryPrice"), currency),
                        Money.of(item.number("fees"), currency),
                        Money.of(item.number("discount"), currency)),
                PaymentMethod.valueOf(item.text("method")),
                Money.of(item.number("paid"), currency),
                OrderStatus.valueOf(item.text("status")),
                PaymentStatus.valueOf(item.text("payment")),
                item.optionalText("fulfilment").map(FulfilmentStatus::valueOf).orElse(null),
                item.optionalDate("neededBy").orElse(null),
                item.optionalText("note").orElse(null),
                item.texts("flags"),
                item.list("history").stream().map(OrderItems::entry).toList(),
                SettlementItems.read(item.map("settlement"), currency),
                AttentionItems.read(item.map("attention")),
                item.number("version"));
    }

    private static Item client(Client client) {
        Address address = client.address();
        return Item.empty()
                .text("customerId", client.customerId())
                .text("name", client.name())
                .optionalText("phone", client.contact().phone().map(Phone::e164))
                .optionalText("email", client.contact().email().map(Email::address))
                .optionalText("language", client.language())
                .optionalText("timeZone", client.timeZone())
                .text("country", address.country())
                .text("city", address.city())
                .text("postalCode", address.postalCode())
                .text("street", address.street());
    }

    private static Client client(Item item) {
        Optional<Phone> phone = item.optionalText("phone").map(Phone::new);
        Optional<Email> email = item.optionalText("email").map(Email::new);
        return new Client(
                item.text("customerId"),
                item.text("name"),
                new Contact(orNull(phone), orNull(email)),
                orNull(item.optionalText("language")),
                orNull(item.optionalText("timeZone")),
                new Address(item.text("country"), item.text("city"), item.text("postalCode"), item.text("street")));
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    private static Item line(OrderLine line) {
        return Item.empty()
                .text("id", line.lineId())
                .text("sku", line.sku().value())
                .number("quantity", line.quantity().units())
                .number("price", line.unitPrice().minorUnits())
                .number("taxRate", line.taxRate().value())
                .number("reserved", line.reserved().units())
                .number("shipped", line.shipped().units())
                .number("cancelled", line.cancelled().units())
                .date("promise", line.promise());
    }

    private static OrderLine line(Item item, String currency) {
        return new OrderLine(
                item.text("id"),
                Sku.of(item.text("sku")),
                quantity(item, "quantity"),
                Money.of(item.number("price"), currency),
                new BasisPoints(item.units("taxRate")),
                quantity(item, "reserved"),
                quantity(item, "shipped"),
                quantity(item, "cancelled"),
                item.date("promise"));
    }

    private static Quantity quantity(Item item, String name) {
        return Quantity.of(item.units(name));
    }

    private static Item entry(HistoryEntry entry) {
        return Item.empty()
                .time("at", entry.at())
                .text("what", entry.what())
                .text("rule", entry.rule())
                .text("reason", entry.reason())
                .text("by", entry.by());
    }

    private static HistoryEntry entry(Item item) {
        return new HistoryEntry(
                item.time("at"), item.text("what"), item.text("rule"), item.text("reason"), item.text("by"));
    }
}
