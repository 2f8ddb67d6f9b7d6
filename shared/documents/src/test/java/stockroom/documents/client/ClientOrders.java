package stockroom.documents.client;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import stockroom.domain.customer.Contact;
import stockroom.domain.customer.Phone;
import stockroom.domain.delivery.Address;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.ordering.Attention;
import stockroom.domain.ordering.Charges;
import stockroom.domain.ordering.Client;
import stockroom.domain.ordering.FulfilmentStatus;
import stockroom.domain.ordering.Identity;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentLimits;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.payment.Settlement;

/** Orders to write about: two cups at 500.00 hryvnias. */
final class ClientOrders {
    static final Links LINKS =
            new Links("https://shop.example/orders/{orderId}", "https://shop.example/pay/{externalId}");

    private ClientOrders() {}

    static ClientOrder told(Order order) {
        return new ClientOrder(
                order, Map.of(Sku.of("CUP"), "Чашка, синяя"), "Чашка и Ложка", ZoneId.of("Europe/Kyiv"), LINKS);
    }

    static Order order(
            DeliveryKind delivery, PaymentMethod method, OrderStatus status, PaymentStatus payment, long paid) {
        Instant placed = Instant.parse("2026-11-19T08:15:30Z");
        return new Order(
                new Identity("o-1", "web", "A 1/7", "content", placed, placed),
                new Client(
                        "c-1",
                        "Olena",
                        new Contact(new Phone("+380441234567"), null),
                        null,
                        null,
                        new Address("UA", "Kyiv", "01001", "Khreshchatyk 1")),
                delivery,
                WarehouseId.of("main"),
                List.of(OrderLine.ordered(
                        "1",
                        Sku.of("CUP"),
                        Quantity.of(2),
                        Money.of(50_000, "UAH"),
                        new BasisPoints(2_000),
                        LocalDate.parse("2026-11-24"))),
                Charges.none("UAH"),
                method,
                Money.of(paid, "UAH"),
                status,
                payment,
                status == OrderStatus.CANCELLED ? null : FulfilmentStatus.WAITING_STOCK,
                null,
                null,
                List.of(),
                List.of(),
                Settlement.begun(PaymentLimits.NONE, "UAH"),
                Attention.NONE,
                1);
    }
}
