package stockroom.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stockroom.domain.customer.Contact;
import stockroom.domain.customer.Customer;
import stockroom.domain.customer.Email;
import stockroom.domain.customer.Phone;
import stockroom.domain.delivery.Address;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Channel;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.Attention;
import stockroom.domain.ordering.Call;
import stockroom.domain.ordering.CallRecorded;
import stockroom.domain.ordering.CallResult;
import stockroom.domain.ordering.Charges;
import stockroom.domain.ordering.Client;
import stockroom.domain.ordering.Conclusions;
import stockroom.domain.ordering.FulfilmentStatus;
import stockroom.domain.ordering.Identity;
import stockroom.domain.ordering.Move;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderLine;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentLimits;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.payment.Settlement;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.CustomerStore;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.StoredOrder;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.TestShop;

/** Puts orders of two cups at 500.00 hryvnias into a test's tables, and tells their events. */
final class ClientOrders {
    static final Contact BOTH = new Contact(new Phone("+380441234567"), new Email("olena@example.com"));
    static final Contact EMAIL_ONLY = new Contact(null, new Email("olena@example.com"));

    private final TestShop shop;
    private final OrderStore orders;
    private final CustomerStore customers;
    private final Transactor transactor;

    ClientOrders(TestShop shop) {
        this.shop = shop;
        this.orders = new OrderStore(shop.dynamoDb(), shop.table("ORDERS_TABLE"));
        this.customers = new CustomerStore(shop.dynamoDb(), shop.table("CUSTOMERS_TABLE"));
        this.transactor = new Transactor(shop.dynamoDb());
    }

    /** An order that was just taken, and is to be paid by card; its client speaks this language, or, null, the shop's. */
    void taken(String orderId, Contact contact, @Nullable String language) {
        transactor.write(orders.insert(order(orderId, contact, language)));
    }

    /** The order as a later decision left it. */
    void become(String orderId, OrderStatus status, PaymentStatus payment, long paid) {
        StoredOrder read = orders.find(orderId).orElseThrow();
        transactor.write(orders.replace(read, copy(read.order(), read.order().client(), status, payment, paid)));
    }

    /** Its client misses so many calls, two hours apart. @return what the last one came to */
    Event missed(String orderId, int times) {
        Event event = event("OrderTaken", orderId);
        List<Call> calls = new ArrayList<>();
        for (int number = 0; number < times; number++) {
            Instant at = shop.clock().instant().plus(Duration.ofHours(2L * number));
            Call call =
                    new Call("c-" + number, CallResult.NO_ANSWER, Call.Direction.OUT, at, null, Conclusions.NONE, null);
            StoredOrder read = orders.find(orderId).orElseThrow();
            Move.Done done = (Move.Done) new CallRecorded(call, calls)
                    .of(read.order(), new Cause("operator:Iryna", "request-1", at), Settings.DEFAULTS);
            transactor.write(orders.replace(read, done.after()));
            calls.add(call);
            event = done.event();
        }
        return event;
    }

    Order read(String orderId) {
        return orders.find(orderId).orElseThrow().order();
    }

    /** Its client lives in this zone. */
    void lives(String orderId, String timeZone) {
        StoredOrder read = orders.find(orderId).orElseThrow();
        Client client = read.order().client();
        Client there =
                new Client(client.customerId(), client.name(), client.contact(), null, timeZone, client.address());
        transactor.write(orders.replace(read, copy(read.order(), there, OrderStatus.OPEN, PaymentStatus.PENDING, 0)));
    }

    private static Order copy(Order o, Client client, OrderStatus status, PaymentStatus payment, long paid) {
        return new Order(
                o.identity(),
                client,
                o.delivery(),
                o.warehouse(),
                o.lines(),
                o.charges(),
                o.method(),
                Money.of(paid, "UAH"),
                status,
                payment,
                status == OrderStatus.CANCELLED ? null : FulfilmentStatus.RESERVED,
                null,
                null,
                o.flags(),
                o.history(),
                o.settlement(),
                o.attention(),
                o.version() + 1);
    }

    /** The client of all orders wants no messages by these ways. */
    void declines(Channel... channels) {
        transactor.write(customers
                .write(
                        Customer.first("c-1", "Olena").declining(Set.of(channels)),
                        EMAIL_ONLY,
                        customers.lookups(EMAIL_ONLY))
                .get(0));
    }

    /** A look-up row leads from this phone to the client. */
    void known(String phone) {
        Contact contact = new Contact(new Phone(phone), null);
        transactor.write(customers
                .write(Customer.first("c-1", "Olena").declining(Set.of()), contact, customers.lookups(contact))
                .get(1));
    }

    Event event(String type, String orderId) {
        Order order = orders.find(orderId).orElseThrow().order();
        return new Event(
                type,
                orderId,
                order.version(),
                new Cause("web", "request-1", shop.clock().instant()),
                Map.of("orderId", orderId, "paymentStatus", order.payment().name()));
    }

    /** Goods that were the last ones for these orders. */
    Event goods(String... orderIds) {
        return new Event(
                "StockAllocated",
                "CUP#main",
                17,
                new Cause("machine:stock-allocation", "request-2", shop.clock().instant()),
                Map.of(
                        "orders",
                        Stream.of(orderIds)
                                .map(id -> Map.of("orderId", id, "fulfilmentStatus", "RESERVED"))
                                .toList()));
    }

    private Order order(String orderId, Contact contact, @Nullable String language) {
        return new Order(
                new Identity(
                        orderId,
                        "web",
                        "A-" + orderId,
                        "content",
                        shop.clock().instant(),
                        shop.clock().instant()),
                new Client(
                        "c-1", "Olena", contact, language, null, new Address("UA", "Kyiv", "01001", "Khreshchatyk 1")),
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
                Money.zero("UAH"),
                OrderStatus.OPEN,
                PaymentStatus.PENDING,
                FulfilmentStatus.WAITING_STOCK,
                null,
                null,
                List.of(),
                List.of(),
                Settlement.begun(PaymentLimits.NONE, "UAH"),
                Attention.NONE,
                1);
    }
}
