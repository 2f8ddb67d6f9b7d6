package stockroom.domain.ordering;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import stockroom.domain.catalog.Product;
import stockroom.domain.customer.Contact;
import stockroom.domain.customer.Phone;
import stockroom.domain.delivery.Address;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.settings.AutoConfirm;
import stockroom.domain.settings.Configuration;
import stockroom.domain.settings.Settings;
import stockroom.domain.settings.Warehouse;
import stockroom.domain.stock.Stock;

/** What the tests of this package order, from whom, and what lies in stock. */
final class Orders {
    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    static final Cause CAUSE = new Cause("web", "request-1", NOW);
    static final Sku CUP = Sku.of("cup");
    static final Sku LAMP = Sku.of("lamp");

    /** A shop with the rulebook's settings that never heard of the client, and where nothing is free. */
    static final Shelf SHELF = new Shelf(Settings.DEFAULTS, o -> false, Map.of());

    private Orders() {}

    static Cause later(String by) {
        return new Cause(by, "request-2", NOW.plusSeconds(60));
    }

    static NewOrder.Line line(Sku sku, int quantity) {
        return new NewOrder.Line(sku, Quantity.of(quantity), null);
    }

    static NewOrder.Line priced(Sku sku, int quantity, long price) {
        return new NewOrder.Line(sku, Quantity.of(quantity), Money.of(price, "UAH"));
    }

    static NewOrder wish(NewOrder.Line... lines) {
        return wish("A-1", lines);
    }

    static NewOrder wish(String externalId, NewOrder.Line... lines) {
        Client client = new Client(
                "",
                "Olena",
                new Contact(new Phone("+380441234567"), null),
                null,
                null,
                new Address("UA", "Kyiv", "01001", "Khreshchatyk 1"));
        return new NewOrder(
                OrderIds.of("web", externalId),
                "web",
                externalId,
                null,
                null,
                NewOrder.Shortage.WAITS,
                NewOrder.Age.RECENT,
                client,
                Arrays.asList(lines),
                new NewOrder.Delivery(DeliveryKind.POST, null, null),
                PaymentMethod.CARD,
                null,
                null,
                null);
    }

    static NewOrder with(NewOrder o, NewOrder.Delivery delivery, PaymentMethod method) {
        return new NewOrder(
                o.orderId(),
                o.channel(),
                o.externalId(),
                o.placedAtOrNull(),
                o.neededByOrNull(),
                o.shortage(),
                o.age(),
                o.client(),
                o.lines(),
                delivery,
                method,
                o.discountOrNull(),
                o.feesOrNull(),
                o.noteOrNull());
    }

    static NewOrder with(NewOrder o, NewOrder.Shortage shortage) {
        return new NewOrder(
                o.orderId(),
                o.channel(),
                o.externalId(),
                o.placedAtOrNull(),
                o.neededByOrNull(),
                shortage,
                o.age(),
                o.client(),
                o.lines(),
                o.delivery(),
                o.method(),
                o.discountOrNull(),
                o.feesOrNull(),
                o.noteOrNull());
    }

    static NewOrder placed(NewOrder o, Instant placedAt, NewOrder.Age age) {
        return new NewOrder(
                o.orderId(),
                o.channel(),
                o.externalId(),
                placedAt,
                o.neededByOrNull(),
                o.shortage(),
                age,
                o.client(),
                o.lines(),
                o.delivery(),
                o.method(),
                o.discountOrNull(),
                o.feesOrNull(),
                o.noteOrNull());
    }

    static NewOrder charging(NewOrder o, Money deliveryPrice, Money discount, Money fees) {
        return new NewOrder(
                o.orderId(),
                o.channel(),
                o.externalId(),
                o.placedAtOrNull(),
                o.neededByOrNull(),
                o.shortage(),
                o.age(),
                o.client(),
                o.lines(),
                new NewOrder.Delivery(o.delivery().kind(), null, deliveryPrice),
                o.method(),
                discount,
                fees,
                o.noteOrNull());
    }

    static Money uah(long minorUnits) {
        return Money.of(minorUnits, "UAH");
    }

    static Product product(Sku sku) {
        return new Product(
                sku,
                sku.value(),
                uah(1_000),
                new BasisPoints(2000),
                Product.Size.UNKNOWN,
                true,
                false,
                null,
                null,
                List.of(),
                1);
    }

    static Product notWithoutStock(Sku sku) {
        return new Product(
                sku,
                sku.value(),
                uah(1_000),
                new BasisPoints(2000),
                Product.Size.UNKNOWN,
                false,
                false,
                null,
                null,
                List.of(),
                1);
    }

    static Map<Sku, Product> catalogue(Product... products) {
        Map<Sku, Product> bySku = new HashMap<>();
        Arrays.stream(products).forEach(p -> bySku.put(p.sku(), p));
        return bySku;
    }

    static Stock available(int units) {
        return new Stock(units, 0, units, 0, 0, 0, 1);
    }

    static PositionKey in(String warehouse, Sku sku) {
        return new PositionKey(sku, WarehouseId.of(warehouse));
    }

    static PositionKey main(Sku sku) {
        return in("main", sku);
    }

    static Configuration settings(UnaryOperator<Map<String, Object>> changes) {
        Map<String, Object> chosen = changes.apply(new HashMap<>());
        return new Configuration(Settings.stored(new HashMap<>(chosen)), Map.of(), Map.of(), 1);
    }

    static Configuration warehouses(Map<String, String> cityById, String... order) {
        Map<WarehouseId, Warehouse> described = new HashMap<>();
        cityById.forEach((id, city) -> described.put(WarehouseId.of(id), new Warehouse(city)));
        return new Configuration(
                Settings.stored(new HashMap<>(Map.of("warehouseOrder", List.of((Object[]) order)))),
                described,
                Map.of(),
                1);
    }

    /** The order that intake makes of a wish. */
    static Order taken(NewOrder wish, Map<PositionKey, Stock> stocks) {
        Order order = new Intake(Configuration.DEFAULTS, catalogue(product(CUP), product(LAMP)), stocks)
                .decide(wish, CAUSE)
                .fold(o -> o, r -> {
                    throw new AssertionError(r.toString());
                });
        return Intake.taken(order, CAUSE, AutoConfirm.OFF, o -> false).after();
    }
}
