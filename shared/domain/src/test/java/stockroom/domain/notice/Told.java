package stockroom.domain.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stockroom.domain.customer.Contact;
import stockroom.domain.customer.Phone;
import stockroom.domain.delivery.Address;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.Attention;
import stockroom.domain.ordering.CallTrail;
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

/** Orders of two cups at 500.00 and the events that tell of them. */
final class Told {
    static final Instant PLACED = Instant.parse("2026-11-19T08:15:30Z");

    private Told() {}

    static Event event(String type, long version, PaymentStatus payment) {
        return new Event(
                type, "o-1", version, new Cause("web", "r-1", PLACED), Map.of("paymentStatus", payment.name()));
    }

    static Event goods(String orderId, FulfilmentStatus fulfilment) {
        return new Event(
                "StockAllocated",
                "CUP#main",
                17,
                new Cause("machine:stock-allocation", "r-2", PLACED),
                Map.of("orders", List.of(Map.of("orderId", orderId, "fulfilmentStatus", fulfilment.name()))));
    }

    static Order order(OrderStatus status, PaymentStatus payment, long paid) {
        return order(status, payment, paid, PLACED, null);
    }

    static Order unreached() {
        return order(OrderStatus.CANCELLED, PaymentStatus.PENDING, 0, PLACED, PLACED);
    }

    static Order imported(Instant placed) {
        return order(OrderStatus.OPEN, PaymentStatus.PENDING, 0, placed, null);
    }

    private static Order order(
            OrderStatus status, PaymentStatus payment, long paid, Instant placed, @Nullable Instant gaveUpAt) {
        return new Order(
                new Identity("o-1", "web", "A-1", "content", placed, PLACED),
                new Client(
                        "c-1",
                        "Olena",
                        new Contact(new Phone("+380441234567"), null),
                        null,
                        null,
                        new Address("UA", "Kyiv", "01001", "Khreshchatyk 1")),
                DeliveryKind.POST,
                WarehouseId.of("main"),
                List.of(OrderLine.ordered(
                        "1",
                        Sku.of("CUP"),
                        Quantity.of(2),
                        Money.of(50_000, "UAH"),
                        new BasisPoints(2_000),
                        LocalDate.parse("2026-11-24"))),
                Charges.none("UAH"),
                PaymentMethod.CARD,
                Money.of(paid, "UAH"),
                status,
                payment,
                status == OrderStatus.CANCELLED ? null : FulfilmentStatus.RESERVED,
                null,
                null,
                List.of(),
                List.of(),
                Settlement.begun(PaymentLimits.NONE, "UAH"),
                new Attention(List.of(), null, new CallTrail(3, PLACED, gaveUpAt, null), null),
                4);
    }
}
