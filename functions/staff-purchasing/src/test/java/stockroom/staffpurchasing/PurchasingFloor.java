package stockroom.staffpurchasing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.purchasing.Offer;
import stockroom.domain.purchasing.PriceBreaks;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.purchasing.Validity;
import stockroom.domain.settings.Edit;
import stockroom.domain.stock.Demand;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Outbox;
import stockroom.purchasing.consolidation.Consolidation;
import stockroom.purchasing.consolidation.RunRequest;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.TestShop;

/** A shop with a supplier, demand and a draft, and what a test sees of it. */
final class PurchasingFloor implements AutoCloseable {
    private static final Instant PLACED = Instant.parse("2026-11-18T10:00:00Z");
    private static final String SUPPLIER =
            "{\"name\":\"Ceramics Ltd\",\"email\":\"orders@ceramics.example\",\"language\":\"en\","
                    + "\"timeZone\":\"Europe/Kyiv\",\"currency\":\"UAH\",\"orderDays\":[\"MON\",\"TUE\",\"WED\",\"THU\",\"FRI\"],"
                    + "\"cutOff\":\"14:00\",\"holidays\":[],\"leadTimeDays\":3,\"auto\":false,\"preference\":1}";

    final TestShop shop = TestShop.open();
    final Http buyer = Http.staff(new StaffPurchasingFunction(shop.as("staff-purchasing")), "Bohdan", "[buyer]");
    private final Transactor transactor = new Transactor(shop.dynamoDb());

    PurchasingFloor() {
        settings(Map.of("currency", "UAH"));
        buyer.to("PUT /staff/suppliers/{supplierId}")
                .path("supplierId", "ceramics")
                .json(SUPPLIER);
    }

    void settings(Map<String, Object> values) {
        ConfigurationStore store = new ConfigurationStore(shop.dynamoDb(), shop.table("SETTINGS_TABLE"));
        Edit edit = store.read().settings().edited(values);
        transactor.commit(List.of(
                store.settings(((Edit.Accepted) edit).settings(), store.shop().version())));
    }

    void offer(String sku, long price) {
        buyer.to("PUT /staff/suppliers/{supplierId}/offers/{sku}")
                .path("supplierId", "ceramics")
                .path("sku", sku)
                .json("{\"priceBreaks\":[{\"from\":1,\"unitPrice\":{\"amount\":%d,\"currency\":\"UAH\"}}]}"
                        .formatted(price));
    }

    /** A confirmed order's line that found nothing to reserve. */
    void demand(String order, String sku, int units) {
        transactor.commit(wanted(order, sku, units));
    }

    private List<Change> wanted(String order, String sku, int units) {
        Demand demand =
                new Demand(order, "1", Quantity.of(units), true, false, LocalDate.of(2026, 11, 23), PLACED, false);
        return List.of(
                Change.put(shop.table("POSITIONS_TABLE"), PositionItems.demand(position(sku), demand)),
                touched(sku).add("committed", units));
    }

    /** Articles {@code s0}, {@code s1} …, each offered, and wanted by an order of its own. */
    void wantedAndOffered(int articles, int units) {
        OfferStore offers = new OfferStore(shop.dynamoDb(), shop.table("OFFERS_TABLE"));
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            String sku = "s" + i;
            changes.add(offers.create(new Offer(
                    Sku.of(sku),
                    SupplierId.of("ceramics"),
                    null,
                    PriceBreaks.flat(Money.of(600, "UAH")),
                    Quantity.of(1),
                    Quantity.of(1),
                    null,
                    Validity.ALWAYS,
                    1)));
            changes.addAll(wanted("o" + i, sku, units));
        }
        transactor.commit(changes);
    }

    /** Its order was cancelled. */
    void noDemand(String order, String sku, int units) {
        transactor.commit(List.of(
                Change.delete(shop.table("POSITIONS_TABLE"), PositionItems.demandKey(position(sku), order, "1")),
                touched(sku).add("committed", -units)));
    }

    private Change touched(String sku) {
        return Change.update(shop.table("POSITIONS_TABLE"), PositionItems.stockKey(position(sku)))
                .add("positionVersion", 1)
                .set("mark", PositionItems.markOf(position(sku)));
    }

    void consolidate() {
        new Consolidation(shop.as("demand-consolidation"))
                .run(new RunRequest("test", RunRequest.Scope.CHANGED, RunRequest.Mode.WRITE), cause());
    }

    int selfCheck() {
        return new Consolidation(shop.as("demand-consolidation")).selfCheck(cause());
    }

    Cause cause() {
        return new Cause("machine:test", "test", shop.clock().instant());
    }

    /** The one draft that stands. */
    PurchaseOrder draft() {
        return all(Set.of(PurchaseOrderStatus.DRAFT, PurchaseOrderStatus.HELD)).get(0);
    }

    List<PurchaseOrder> all(Set<PurchaseOrderStatus> statuses) {
        PurchaseOrderStore store = new PurchaseOrderStore(shop.dynamoDb(), shop.table("PURCHASE_ORDERS_TABLE"));
        return rows("PURCHASE_ORDERS_TABLE").stream()
                .filter(row -> row.text("sk").equals("HEADER"))
                .map(row -> store.find(row.text("pk")).orElseThrow())
                .filter(order -> statuses.contains(order.status()))
                .toList();
    }

    /** A purchase order of so many mugs for one order, sent. */
    String sent(int units) {
        offer("mug", 600);
        demand("o1", "mug", units);
        consolidate();
        String id = draft().id();
        send(id);
        return id;
    }

    Answer send(String id) {
        return send(buyer, id);
    }

    Answer send(Http as, String id) {
        return as.to("POST /staff/purchase-orders/{id}/send").path("id", id).send();
    }

    Answer confirm(String id, String body) {
        return buyer.to("POST /staff/purchase-orders/{id}/confirmations")
                .path("id", id)
                .json(body);
    }

    Answer receive(String id, String body) {
        return receive(buyer, id, body);
    }

    Answer receive(Http as, String id, String body) {
        return as.to("POST /staff/purchase-orders/{id}/receipts").path("id", id).json(body);
    }

    Answer end(String id, String word) {
        return buyer.to("POST /staff/purchase-orders/{id}/" + word)
                .path("id", id)
                .send();
    }

    StockStore.View position(PositionKey key) {
        return new StockStore(shop.dynamoDb(), shop.table("POSITIONS_TABLE")).view(key);
    }

    StockStore.View view(String sku) {
        return position(position(sku));
    }

    /** Types of all events of an aggregate, in the order of versions. */
    List<String> events(String aggregate) {
        return rows("OUTBOX_TABLE").stream()
                .map(Outbox::event)
                .filter(event -> event.aggregateId().equals(aggregate))
                .sorted((a, b) -> Long.compare(a.aggregateVersion(), b.aggregateVersion()))
                .map(Event::type)
                .toList();
    }

    /** Open cases as {@code KIND sku}. */
    List<String> cases() {
        return rows("EXCEPTIONS_TABLE").stream()
                .filter(row -> row.has("openShard"))
                .map(row -> row.text("kind")
                        + row.optionalText("sku").map(sku -> " " + sku).orElse(""))
                .sorted()
                .toList();
    }

    /** What the open cases tell. */
    List<String> reasons() {
        return rows("EXCEPTIONS_TABLE").stream()
                .filter(row -> row.has("openShard"))
                .map(row -> row.text("reason"))
                .sorted()
                .toList();
    }

    List<Item> rows(String table) {
        return shop.dynamoDb().scanPaginator(r -> r.tableName(shop.table(table))).items().stream()
                .map(Item::of)
                .toList();
    }

    static PositionKey position(String sku) {
        return new PositionKey(Sku.of(sku), WarehouseId.MAIN);
    }

    @Override
    public void close() {
        shop.close();
    }
}
