package stockroom.testkit;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.purchasing.Calendar;
import stockroom.domain.purchasing.DraftKey;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Explanation;
import stockroom.domain.purchasing.Offer;
import stockroom.domain.purchasing.Placement;
import stockroom.domain.purchasing.PriceBreaks;
import stockroom.domain.purchasing.Progress;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderLife;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.purchasing.Validity;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Outbox;

/** Puts purchase orders that were sent into a test's tables, with all that their supplier is told of them. */
public final class SentOrders {
    public static final String NUMBER = "PO-000017";
    public static final LocalDate ORDER_DAY = LocalDate.of(2026, 11, 19);
    public static final LocalDate EXPECTED = LocalDate.of(2026, 11, 25);

    private static final String CURRENCY = "UAH";
    private static final SupplierId POTTER = SupplierId.of("potter");

    private final DynamoDbClient tables;
    private final UnaryOperator<String> names;
    private final Transactor transactor;

    public SentOrders(TestShop shop) {
        this(shop.dynamoDb(), shop::table);
    }

    /** @param names of tables, by their variables */
    public SentOrders(DynamoDbClient tables, UnaryOperator<String> names) {
        this.tables = tables;
        this.names = names;
        this.transactor = new Transactor(tables);
    }

    /** The supplier of all of them, who speaks this language. */
    public void supplier(String language) {
        Calendar calendar = new Calendar(
                ZoneId.of("Europe/Kyiv"), EnumSet.allOf(DayOfWeek.class), LocalTime.of(14, 0), Set.of(), 4);
        Supplier supplier = new Supplier(
                POTTER,
                "Гончар",
                "potter@example.com",
                language,
                CURRENCY,
                calendar,
                null,
                new Supplier.Sending(Supplier.Mode.BY_HAND, null),
                null,
                Supplier.Leniency.OF_THE_SHOP,
                0,
                1);
        transactor.write(new SupplierStore(tables, names.apply("SUPPLIERS_TABLE")).create(supplier));
    }

    /** An article that the supplier knows under their own number, or, null, under ours. */
    public void article(String sku, String title, @Nullable String theirNumber) {
        Product product = new Product(
                Sku.of(sku),
                title,
                Money.of(99_900, CURRENCY),
                new BasisPoints(2_000),
                Product.Size.UNKNOWN,
                true,
                false,
                null,
                null,
                List.of(),
                1);
        Offer offer = new Offer(
                Sku.of(sku),
                POTTER,
                theirNumber,
                PriceBreaks.flat(Money.of(5_000, CURRENCY)),
                Quantity.of(1),
                Quantity.of(1),
                null,
                Validity.ALWAYS,
                1);
        transactor.write(new ProductStore(tables, names.apply("PRODUCTS_TABLE")).put(product, TestShop.OPENING));
        transactor.write(new OfferStore(tables, names.apply("OFFERS_TABLE")).create(offer));
    }

    /** Ten units of each article at 50.00, in this state. */
    public PurchaseOrder order(String id, PurchaseOrderStatus status, String... skus) {
        List<DraftLine> lines = List.of(skus).stream()
                .map(sku -> new DraftLine(
                        Sku.of(sku),
                        Quantity.of(10),
                        10,
                        0,
                        0,
                        Money.of(5_000, CURRENCY),
                        ORDER_DAY.plusDays(4),
                        List.of(),
                        null,
                        Explanation.of("R30")))
                .toList();
        Instant sentAt = TestShop.OPENING;
        Placement placement = new Placement(NUMBER, sentAt, ORDER_DAY, sentAt.plusSeconds(60), EXPECTED, null);
        Map<Sku, Progress> progress = lines.stream()
                .collect(Collectors.toMap(DraftLine::sku, line -> Progress.begun(EXPECTED, line.unitPrice())));
        PurchaseOrderLife life = new PurchaseOrderLife(status, null, placement, null, progress);
        DraftKey key = new DraftKey(POTTER, WarehouseId.MAIN);
        PurchaseOrder draft = PurchaseOrder.draft(id, key, CURRENCY, sentAt);
        PurchaseOrder order = new PurchaseOrder(id, key, CURRENCY, 3, sentAt, List.of(lines), life);
        List<Change> rows = new PurchaseOrderStore(tables, names.apply("PURCHASE_ORDERS_TABLE")).write(draft, order);
        // What was sent is nobody's draft: the pointer to one, which comes last, is left out.
        if (!transactor.commit(rows.subList(0, rows.size() - 1)).isDone()) {
            throw new IllegalStateException("there is a purchase order " + id + " already");
        }
        return order;
    }

    /** Tells everybody of it, as the decision to send does. */
    public void announce(PurchaseOrder order) {
        transactor.write(new Outbox(names.apply("OUTBOX_TABLE")).announce(event(order)));
    }

    /** The event that announced it. */
    public static Event event(PurchaseOrder order) {
        Cause cause = new Cause("machine:supplier-dispatch", "request-1", TestShop.OPENING);
        return new Event(
                "PurchaseOrderSent", order.id(), order.version(), cause, Map.of("purchaseOrderId", order.id()));
    }
}
