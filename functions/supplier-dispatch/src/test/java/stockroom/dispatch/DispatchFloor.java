package stockroom.dispatch;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.Calendar;
import stockroom.domain.purchasing.DraftPart;
import stockroom.domain.purchasing.Offer;
import stockroom.domain.purchasing.PriceBreaks;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.purchasing.Validity;
import stockroom.domain.stock.Demand;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.purchasing.consolidation.Consolidation;
import stockroom.purchasing.consolidation.RunRequest;
import stockroom.purchasing.sending.SendPurchaseOrder;
import stockroom.purchasing.sending.SendingWiring;
import stockroom.testkit.TestShop;

/** A shop in Kyiv whose supplier takes orders on Mondays and Thursdays until 14:00, at 100.00 a mug; today is Friday, 20 November 2026. */
final class DispatchFloor implements AutoCloseable {
    static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final SupplierId POTTER = SupplierId.of("potter");
    private static final Calendar CALENDAR =
            new Calendar(KYIV, Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalTime.of(14, 0), Set.of(), 2);

    final TestShop shop = TestShop.open();
    private final Transactor transactor = new Transactor(shop.dynamoDb());

    DispatchFloor() {
        setting("currency", "UAH");
        at("2026-11-20T10:00:00");
    }

    void setting(String name, String value) {
        transactor.commit(List.of(Change.put(
                shop.table("SETTINGS_TABLE"),
                Item.key("SHOP", "SETTINGS")
                        .map("values", Item.empty().text("currency", "UAH").text(name, value))
                        .number("version", 1))));
    }

    void at(String local) {
        shop.clock().set(LocalDateTime.parse(local).atZone(KYIV).toInstant());
    }

    void supplier(Supplier.Mode mode, @Nullable Long limit, @Nullable Long minimum) {
        supplier(POTTER, new Supplier.Sending(mode, limit == null ? null : uah(limit)), minimum);
        offer("mug", 1);
    }

    /** Another supplier, whose orders a person sends, asks half the price for this article. */
    void rival(String sku) {
        SupplierId thrower = SupplierId.of("thrower");
        supplier(thrower, new Supplier.Sending(Supplier.Mode.BY_HAND, null), null);
        offer(thrower, sku, 50_00, 1);
    }

    private void supplier(SupplierId id, Supplier.Sending sending, @Nullable Long minimum) {
        Supplier supplier = new Supplier(
                id,
                "Potter",
                "potter@example.com",
                "en",
                "UAH",
                CALENDAR,
                minimum == null ? null : uah(minimum),
                sending,
                null,
                Supplier.Leniency.OF_THE_SHOP,
                0,
                1);
        transactor.commit(List.of(new SupplierStore(shop.dynamoDb(), shop.table("SUPPLIERS_TABLE")).create(supplier)));
    }

    void offer(String sku, int moq) {
        offer(POTTER, sku, 100_00, moq);
    }

    private void offer(SupplierId supplier, String sku, long price, int moq) {
        Offer offer = new Offer(
                Sku.of(sku),
                supplier,
                null,
                PriceBreaks.flat(uah(price)),
                Quantity.of(moq),
                Quantity.of(1),
                null,
                Validity.ALWAYS,
                1);
        transactor.commit(List.of(new OfferStore(shop.dynamoDb(), shop.table("OFFERS_TABLE")).create(offer)));
    }

    /** Demand of an order, in the draft at once. */
    void wanted(String order, String sku, int units) {
        Demand demand = new Demand(
                order,
                "1",
                Quantity.of(units),
                true,
                false,
                LocalDate.of(2026, 12, 1),
                Instant.parse("2026-11-18T10:00:00Z"),
                false);
        transactor.commit(List.of(
                Change.put(shop.table("POSITIONS_TABLE"), PositionItems.demand(position(sku), demand)),
                touched(sku).add("committed", units)));
        consolidate(sku);
    }

    void gone(String order, String sku, int units) {
        transactor.commit(List.of(
                Change.delete(shop.table("POSITIONS_TABLE"), PositionItems.demandKey(position(sku), order, "1")),
                touched(sku).add("committed", -units)));
    }

    void minimum(String sku, int minimum, int target, int onHand) {
        transactor.commit(List.of(touched(sku)
                .set("minimum", minimum)
                .set("target", target)
                .add("onHand", onHand)
                .add("available", onHand)));
    }

    void consolidate(String sku) {
        new Consolidation(shop.as("demand-consolidation"))
                .run(RunRequest.over("test", List.of(position(sku))), cause());
    }

    private Change touched(String sku) {
        return Change.update(shop.table("POSITIONS_TABLE"), PositionItems.stockKey(position(sku)))
                .add("positionVersion", 1)
                .set("mark", PositionItems.markOf(position(sku)));
    }

    int tick() {
        return tick(shop.as("supplier-dispatch"));
    }

    int tick(Surroundings surroundings) {
        return SupplierDispatchWiring.dispatchDrafts(surroundings).look(cause()).done();
    }

    /** A buyer sends every draft. */
    void sentByHand() {
        purchaseOrders().forEach(order -> SendingWiring.sendPurchaseOrder(shop.as("staff-purchasing"))
                .byHand(order.id(), DraftPart.WHOLE, SendPurchaseOrder.Objection.NONE, cause()));
    }

    Cause cause() {
        return new Cause("machine:supplier-dispatch", "test", shop.clock().instant());
    }

    /** Every purchase order as {@code STATUS orderDay total}, a draft without its day. */
    List<String> orders() {
        return purchaseOrders().stream()
                .map(order -> order.status()
                        + order.life()
                                .placement()
                                .map(placement -> " " + placement.orderDay())
                                .orElse("")
                        + " "
                        + order.total().minorUnits() / 100)
                .sorted()
                .toList();
    }

    List<PurchaseOrder> purchaseOrders() {
        PurchaseOrderStore store = new PurchaseOrderStore(shop.dynamoDb(), shop.table("PURCHASE_ORDERS_TABLE"));
        return rows("PURCHASE_ORDERS_TABLE").stream()
                .filter(row -> row.text("sk").equals("HEADER"))
                .map(row -> store.find(row.text("pk")))
                .flatMap(Optional::stream)
                .toList();
    }

    List<ExceptionCase> cases() {
        return new ExceptionStore(shop.dynamoDb(), shop.table("EXCEPTIONS_TABLE"))
                .open(100)
                .items();
    }

    List<String> kinds() {
        return cases().stream().map(c -> c.kind().name()).sorted().toList();
    }

    List<Item> rows(String table) {
        return shop.dynamoDb().scanPaginator(r -> r.tableName(shop.table(table))).items().stream()
                .map(Item::of)
                .toList();
    }

    private static PositionKey position(String sku) {
        return new PositionKey(Sku.of(sku), WarehouseId.MAIN);
    }

    private static Money uah(long kopiykas) {
        return Money.of(kopiykas, "UAH");
    }

    @Override
    public void close() {
        shop.close();
    }
}
