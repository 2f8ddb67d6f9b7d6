package stockroom.consolidation;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.Calendar;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.DraftPart;
import stockroom.domain.purchasing.LineEdit;
import stockroom.domain.purchasing.Offer;
import stockroom.domain.purchasing.PriceBreaks;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.Rate;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.purchasing.Validity;
import stockroom.domain.purchasing.Wish;
import stockroom.domain.settings.Edit;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Minimum;
import stockroom.domain.stock.MinimumPlan;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.EditStore;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.RateStore;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.purchasing.consolidation.Consolidation;
import stockroom.purchasing.consolidation.RunReport;
import stockroom.purchasing.consolidation.RunRequest;
import stockroom.purchasing.sending.SendPurchaseOrder;
import stockroom.purchasing.sending.SendingWiring;
import stockroom.testkit.TestShop;

/** A shop whose rows a test writes as other functions would, and whose drafts it reads. */
final class BuyingFloor implements AutoCloseable {
    private static final Instant PLACED = Instant.parse("2026-11-18T10:00:00Z");

    final TestShop shop = TestShop.open();
    private final Transactor transactor = new Transactor(shop.dynamoDb());
    private long settingsVersion;

    BuyingFloor() {
        settings(Map.of("currency", "UAH"));
    }

    void settings(Map<String, Object> values) {
        ConfigurationStore store = new ConfigurationStore(shop.dynamoDb(), shop.table("SETTINGS_TABLE"));
        Edit edit = store.read().settings().edited(values);
        transactor.commit(List.of(store.settings(((Edit.Accepted) edit).settings(), settingsVersion++)));
    }

    void product(String sku, boolean discontinued) {
        Product product = new Product(
                Sku.of(sku),
                sku,
                Money.of(100, "UAH"),
                new BasisPoints(2000),
                Product.Size.UNKNOWN,
                true,
                discontinued,
                null,
                null,
                List.of(),
                1);
        transactor.commit(
                List.of(new ProductStore(shop.dynamoDb(), shop.table("PRODUCTS_TABLE")).put(product, PLACED)));
    }

    void discontinue(String sku) {
        transactor.commit(List.of(
                Change.update(shop.table("PRODUCTS_TABLE"), Item.key(sku))
                        .set("discontinued", AttributeValue.fromBool(true)),
                touched(sku)));
    }

    /** Takes orders on Mondays until 14:00 and needs two working days. */
    void supplier(String id, int preference) {
        supplier(id, preference, "UAH", Set.of(DayOfWeek.MONDAY), 2);
    }

    void supplier(String id, int preference, String currency, Set<DayOfWeek> orderDays, int leadTimeDays) {
        Calendar calendar =
                new Calendar(ZoneId.of("Europe/Kyiv"), orderDays, LocalTime.of(14, 0), Set.of(), leadTimeDays);
        Supplier supplier = new Supplier(
                SupplierId.of(id),
                id,
                id + "@example.com",
                "en",
                currency,
                calendar,
                null,
                new Supplier.Sending(Supplier.Mode.BY_HAND, null),
                null,
                Supplier.Leniency.OF_THE_SHOP,
                preference,
                1);
        SupplierStore store = new SupplierStore(shop.dynamoDb(), shop.table("SUPPLIERS_TABLE"));
        Change change = store.find(supplier.id())
                .map(old -> store.replace(supplier.atVersion(old.version() + 1)))
                .orElseGet(() -> store.create(supplier));
        transactor.commit(List.of(change));
    }

    void offer(String supplier, String sku, long price, int moq, int pack) {
        offer(supplier, sku, price, moq, pack, Validity.ALWAYS);
    }

    void offer(String supplier, String sku, long price, int moq, int pack, Validity validity) {
        offer(supplier, sku, Money.of(price, "UAH"), moq, pack, validity);
    }

    void offer(String supplier, String sku, Money price, int moq, int pack, Validity validity) {
        OfferStore store = new OfferStore(shop.dynamoDb(), shop.table("OFFERS_TABLE"));
        Offer offer = new Offer(
                Sku.of(sku),
                SupplierId.of(supplier),
                null,
                PriceBreaks.flat(price),
                Quantity.of(moq),
                Quantity.of(pack),
                null,
                validity,
                1);
        List<Change> changes = new ArrayList<>();
        changes.add(store.find(offer.sku(), offer.supplier())
                .map(old -> store.replace(offer.atVersion(old.version() + 1)))
                .orElseGet(() -> store.create(offer)));
        changes.add(touched(sku));
        transactor.commit(changes);
    }

    /** Stock without demand: all of it available. */
    void stock(String sku, int onHand) {
        transactor.commit(List.of(touched(sku).add("onHand", onHand).add("available", onHand)));
    }

    void minimum(String sku, Minimum minimum) {
        transactor.commit(List.of(touched(sku).set("minimum", minimum.units()).set("target", minimum.target())));
    }

    void minimum(String sku, MinimumPlan plan) {
        StockStore stock = new StockStore(shop.dynamoDb(), shop.table("POSITIONS_TABLE"));
        transactor.commit(List.of(stock.minimum(position(sku), stock.row(position(sku)), plan)));
    }

    void rate(String currency, String date, String value) {
        RateStore store = new RateStore(shop.dynamoDb(), shop.table("SETTINGS_TABLE"));
        LocalDate day = LocalDate.parse(date);
        long seen = store.find(currency, day).map(RateStore.Kept::version).orElse(0L);
        transactor.commit(store.write(new Rate(currency, day, new BigDecimal(value)), seen));
    }

    void noMinimum(String sku) {
        transactor.commit(List.of(touched(sku).remove("minimum").remove("target")));
    }

    /** An order's confirmed line that found nothing to reserve. */
    void demand(String order, String sku, int units) {
        demand(sku, new Demand(order, "1", Quantity.of(units), true, false, LocalDate.of(2026, 11, 23), PLACED, false));
    }

    void demand(String sku, Demand demand) {
        transactor.commit(List.of(
                Change.put(shop.table("POSITIONS_TABLE"), PositionItems.demand(position(sku), demand)),
                touched(sku)
                        .add(
                                demand.committed() ? "committed" : "uncommitted",
                                demand.units().units())));
    }

    void cancelDemand(String order, String sku, int units) {
        transactor.commit(List.of(
                Change.delete(shop.table("POSITIONS_TABLE"), PositionItems.demandKey(position(sku), order, "1")),
                touched(sku).add("committed", -units)));
    }

    void incoming(String sku, String purchaseOrder, int units) {
        Item row = PositionItems.supplyKey(position(sku), purchaseOrder)
                .number("units", units)
                .date("arrival", LocalDate.of(2026, 11, 30));
        transactor.commit(List.of(Change.put(shop.table("POSITIONS_TABLE"), row), touched(sku)));
    }

    /** A row as a bug, or a hand in the console, may leave it. */
    void packOf(String supplier, String sku, int pack) {
        transactor.commit(List.of(
                Change.update(shop.table("OFFERS_TABLE"), Item.key(sku, supplier))
                        .set("pack", pack),
                touched(sku)));
    }

    /** Demand that changes without a mark: what no function does. */
    void changeBehindTheBack(String order, String sku) {
        transactor.commit(
                List.of(Change.update(shop.table("POSITIONS_TABLE"), PositionItems.demandKey(position(sku), order, "1"))
                        .set("units", 9)));
    }

    void breakPosition(String sku) {
        transactor.commit(List.of(touched(sku).add("onHand", 7)));
    }

    void orderStatus(String order, String status) {
        transactor.commit(List.of(
                Change.put(shop.table("ORDERS_TABLE"), Item.key(order, "ORDER").text("status", status))));
    }

    /** A buyer's edit, beside the position as it is. */
    void edit(String supplier, String sku, Wish wish) {
        EditStore edits = new EditStore(shop.dynamoDb(), shop.table("POSITIONS_TABLE"));
        long version = new StockStore(shop.dynamoDb(), shop.table("POSITIONS_TABLE"))
                .row(position(sku))
                .stock()
                .version();
        LineEdit edit = new LineEdit(wish, SupplierId.of(supplier), "po-1", "buyer:Bohdan", PLACED, null, version + 1);
        transactor.commit(edits.write(position(sku), edit));
    }

    private Change touched(String sku) {
        return Change.update(shop.table("POSITIONS_TABLE"), PositionItems.stockKey(position(sku)))
                .add("positionVersion", 1)
                .set("mark", PositionItems.markOf(position(sku)));
    }

    RunReport run() {
        return run(shop.as("demand-consolidation"), RunRequest.Scope.CHANGED, RunRequest.Mode.WRITE);
    }

    RunReport fullRun() {
        return run(shop.as("demand-consolidation"), RunRequest.Scope.EVERYTHING, RunRequest.Mode.WRITE);
    }

    RunReport runOver(String sku) {
        return new Consolidation(shop.as("demand-consolidation"))
                .run(RunRequest.over("test", List.of(position(sku))), cause());
    }

    RunReport preview(RunRequest.Scope scope) {
        return run(shop.as("demand-consolidation"), scope, RunRequest.Mode.PREVIEW);
    }

    RunReport run(Surroundings surroundings, RunRequest.Scope scope, RunRequest.Mode mode) {
        return new Consolidation(surroundings).run(new RunRequest("test", scope, mode), cause());
    }

    int selfCheck() {
        return new Consolidation(shop.as("demand-consolidation")).selfCheck(cause());
    }

    Cause cause() {
        return new Cause("machine:demand-consolidation", "test", shop.clock().instant());
    }

    /** Every draft line as {@code supplier/sku=units}. */
    List<String> drafts() {
        List<String> lines = new ArrayList<>();
        for (PurchaseOrder draft : purchaseOrders().values()) {
            draft.lines().forEach(line -> lines.add(draft.key().supplier() + "/" + line.sku() + "=" + line.quantity()));
        }
        return lines.stream().sorted().toList();
    }

    /** Everything that a draft says but its id, version and pages. */
    Map<String, List<DraftLine>> content() {
        Map<String, List<DraftLine>> content = new TreeMap<>();
        purchaseOrders()
                .values()
                .forEach(draft -> content.put(
                        draft.key().text(),
                        draft.lines().stream()
                                .sorted(Comparator.comparing(DraftLine::sku))
                                .toList()));
        return content;
    }

    Map<String, PurchaseOrder> purchaseOrders() {
        PurchaseOrderStore store = new PurchaseOrderStore(shop.dynamoDb(), shop.table("PURCHASE_ORDERS_TABLE"));
        Map<String, PurchaseOrder> found = new TreeMap<>();
        rows("PURCHASE_ORDERS_TABLE").stream()
                .filter(row -> row.text("sk").equals("HEADER"))
                .forEach(row ->
                        found.put(row.text("pk"), store.find(row.text("pk")).orElseThrow()));
        return found;
    }

    List<String> cases() {
        return new ExceptionStore(shop.dynamoDb(), shop.table("EXCEPTIONS_TABLE"))
                .open(100).items().stream()
                        .map(e -> e.kind() + "#"
                                + e.subject().position().orElseThrow().text())
                        .sorted()
                        .toList();
    }

    List<String> kinds() {
        return new ExceptionStore(shop.dynamoDb(), shop.table("EXCEPTIONS_TABLE"))
                .open(100).items().stream().map(e -> e.kind().name()).sorted().toList();
    }

    /** What is missing, bought and sent. @return the id of the one purchase order */
    String sent() {
        run();
        String id = purchaseOrders().keySet().iterator().next();
        SendingWiring.sendPurchaseOrder(shop.surroundings())
                .byHand(id, DraftPart.WHOLE, SendPurchaseOrder.Objection.NONE, cause());
        return id;
    }

    List<String> marked() {
        return rows("POSITIONS_TABLE").stream()
                .filter(row -> row.has("mark"))
                .map(row -> row.text("pk"))
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
