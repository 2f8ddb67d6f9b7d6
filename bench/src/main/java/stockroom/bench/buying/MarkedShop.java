package stockroom.bench.buying;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.settings.Settings;
import stockroom.domain.stock.Demand;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.RateStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Machine;
import stockroom.lambda.Surroundings;
import stockroom.purchasing.consolidation.Consolidation;
import stockroom.purchasing.consolidation.RunReport;
import stockroom.purchasing.consolidation.RunRequest;
import stockroom.testkit.MovableClock;
import stockroom.testkit.model.IndexLag;
import stockroom.testkit.model.ModelDynamoDb;
import stockroom.testkit.template.Names;
import stockroom.testkit.template.Template;

/**
 * So many articles without stock, each marked, missing in an order and offered by four suppliers, in the model of DynamoDB: DynamoDB Local would
 * take hours to fill.
 */
public final class MarkedShop {
    /** How many suppliers offer each article. */
    public static final int OFFERS = 4;

    private static final Names NAMES = new Names("bench-", "http://queues.invalid");
    private static final int WRITES_AN_ARTICLE = 3 + OFFERS;
    private static final int ARTICLES_AT_ONCE = Transactor.MAX_ACTIONS / WRITES_AN_ARTICLE;

    private final Clock clock = new MovableClock(Sellers.NOW);
    private final DynamoDbClient model;
    private final Map<String, String> variables;
    private final int articles;

    /** Filled, and no run has seen it. */
    public MarkedShop(int articles) {
        Template template = Template.ofThisProject();
        this.articles = articles;
        this.model = new ModelDynamoDb(template.tables(), NAMES, clock, IndexLag.none()).client();
        this.variables = template.function("demand-consolidation").variables().in(NAMES);
        fill();
    }

    /** What a run sends its requests to. */
    public DynamoDbClient client() {
        return model;
    }

    /** The names of the tables that a run over everything reads before there are drafts. */
    public List<String> read() {
        return List.of(
                table("POSITIONS_TABLE"), table("PRODUCTS_TABLE"), table("OFFERS_TABLE"), table("SUPPLIERS_TABLE"));
    }

    /** One run that writes, on this machine, with a client that somebody wrapped around this shop's. */
    public RunReport run(Machine machine, UnaryOperator<DynamoDbClient> wrapped, RunRequest.Scope scope) {
        Surroundings surroundings = Surroundings.of(
                        variables, clock, Map.of(DynamoDbClient.class, wrapped.apply(model)))
                .on(machine);
        return new Consolidation(surroundings)
                .run(
                        new RunRequest("bench", scope, RunRequest.Mode.WRITE),
                        new Cause("machine:bench", "bench", clock.instant()));
    }

    private void fill() {
        Transactor transactor = new Transactor(model);
        SupplierStore suppliers = new SupplierStore(model, table("SUPPLIERS_TABLE"));
        ConfigurationStore settings = new ConfigurationStore(model, table("SETTINGS_TABLE"));
        transactor.write(settings.settings(Settings.stored(Map.of("currency", Sellers.CURRENCY)), 0));
        Sellers.RATES
                .all()
                .forEach(rate -> transactor.commit(new RateStore(model, table("SETTINGS_TABLE")).write(rate, 0)));
        Sellers.suppliers().forEach(supplier -> transactor.write(suppliers.create(supplier)));
        for (int from = 0; from < articles; from += ARTICLES_AT_ONCE) {
            List<Change> rows = new ArrayList<>();
            for (int article = from; article < Math.min(articles, from + ARTICLES_AT_ONCE); article++) {
                rows.addAll(rows(article));
            }
            transactor.commit(rows);
        }
    }

    private List<Change> rows(int article) {
        PositionKey position = new PositionKey(Sellers.sku(article), WarehouseId.MAIN);
        int missing = Sellers.missing(article);
        Demand demand = new Demand(
                "order-" + article, "1", Quantity.of(missing), true, false, Sellers.NEEDED, Sellers.NOW, false);
        List<Change> rows = new ArrayList<>();
        rows.add(new ProductStore(model, table("PRODUCTS_TABLE")).put(product(article), Sellers.NOW));
        rows.add(Change.put(table("POSITIONS_TABLE"), PositionItems.demand(position, demand)));
        rows.add(Change.update(table("POSITIONS_TABLE"), PositionItems.stockKey(position))
                .add("committed", missing)
                .add("positionVersion", 1)
                .set("mark", PositionItems.markOf(position)));
        OfferStore offers = new OfferStore(model, table("OFFERS_TABLE"));
        Sellers.offers(article, OFFERS).forEach(offer -> rows.add(offers.create(offer)));
        return rows;
    }

    private static Product product(int article) {
        return new Product(
                Sellers.sku(article),
                "Article " + article,
                Money.of(10_000, Sellers.CURRENCY),
                new BasisPoints(2_000),
                Product.Size.UNKNOWN,
                true,
                false,
                null,
                null,
                List.of(),
                1);
    }

    private String table(String variable) {
        return String.valueOf(variables.get(variable));
    }
}
