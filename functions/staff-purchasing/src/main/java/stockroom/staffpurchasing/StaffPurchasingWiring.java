package stockroom.staffpurchasing;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.dynamodb.BuyingTerms;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.EditStore;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.JobStore;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.OrderedUnits;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.PurchaseOrderList;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.RateStore;
import stockroom.dynamodb.StandingOrders;
import stockroom.dynamodb.StockStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.Transactor;
import stockroom.dynamodb.audit.AuditedTables;
import stockroom.dynamodb.audit.Auditor;
import stockroom.lambda.Surroundings;
import stockroom.lambda.csv.CsvImport;
import stockroom.lambda.csv.Imports;
import stockroom.lambda.job.JobWork;
import stockroom.lambda.job.Jobs;
import stockroom.messaging.AuditedEvents;
import stockroom.messaging.Outbox;
import stockroom.messaging.Queue;
import stockroom.messaging.Sqs;
import stockroom.purchasing.consolidation.Consolidation;
import stockroom.purchasing.decision.DecisionWiring;
import stockroom.purchasing.decision.PurchaseOrderMoves;
import stockroom.purchasing.pegging.Pegs;
import stockroom.purchasing.sending.DayRate;
import stockroom.purchasing.sending.SendingWiring;

/** Builds this function's object graph, once. */
final class StaffPurchasingWiring {
    static final String SUPPLIERS = "import-suppliers";
    static final String OFFERS = "import-offers";

    final SupplierRoutes suppliers;
    final OfferRoutes offers;
    final PurchaseOrderRoutes purchaseOrders;
    final LineRoutes lines;
    final ForecastRoute forecast;
    final PurchaseMoveRoutes purchaseMoves;
    final ScoreRoute score;
    final ExceptionRoutes exceptions;
    final AuditRoute audit;
    final Imports imports;
    final Jobs jobs;

    StaffPurchasingWiring(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        Transactor transactor = new Transactor(client, surroundings.machine().pause());
        Outbox outbox = new Outbox(surroundings.variable("OUTBOX_TABLE"));
        ConfigurationStore configuration = new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE"));
        SupplierStore supplierStore = new SupplierStore(client, surroundings.variable("SUPPLIERS_TABLE"));
        OfferStore offerStore = new OfferStore(client, surroundings.variable("OFFERS_TABLE"));
        StockStore stock = new StockStore(client, surroundings.variable("POSITIONS_TABLE"));
        StandingOrders orders = new StandingOrders(client, surroundings.variable("ORDERS_TABLE"));
        ProductStore products = new ProductStore(client, surroundings.variable("PRODUCTS_TABLE"));
        String purchaseOrderTable = surroundings.variable("PURCHASE_ORDERS_TABLE");
        Queue queue =
                new Queue(surroundings.client(SqsClient.class, Sqs::client), surroundings.variable("JOBS_QUEUE_URL"));

        suppliers = new SupplierRoutes(supplierStore, outbox, transactor);
        offers = new OfferRoutes(supplierStore, offerStore, configuration, stock, outbox, transactor);
        PurchaseOrderStore purchaseOrderStore = new PurchaseOrderStore(client, purchaseOrderTable);
        Pegs pegs = new Pegs(stock, products, configuration, orders, surroundings.machine());
        purchaseOrders = new PurchaseOrderRoutes(
                new PurchaseOrderList(client, purchaseOrderTable),
                purchaseOrderStore,
                supplierStore,
                offerStore,
                configuration,
                new DayRate(configuration, new RateStore(client, surroundings.variable("SETTINGS_TABLE"))),
                pegs);
        EditStore edits = new EditStore(client, surroundings.variable("POSITIONS_TABLE"));
        Consolidation consolidation = new Consolidation(surroundings);
        EditLine editLine = new EditLine(
                new FindLine(purchaseOrderStore, edits, consolidation),
                purchaseOrderStore,
                edits,
                configuration,
                consolidation,
                outbox,
                transactor);
        lines = new LineRoutes(editLine, purchaseOrders);
        BuyingTerms.Tables terms = new BuyingTerms.Tables(
                surroundings.variable("PRODUCTS_TABLE"),
                surroundings.variable("OFFERS_TABLE"),
                surroundings.variable("SUPPLIERS_TABLE"),
                surroundings.variable("SETTINGS_TABLE"));
        forecast = new ForecastRoute(
                configuration,
                products,
                stock,
                new OrderedUnits(client, surroundings.variable("ORDERS_TABLE")),
                parallel -> new BuyingTerms(client, terms, parallel),
                surroundings.machine());
        DecisionWiring decisions = new DecisionWiring(surroundings);
        PurchaseOrderMoves moves = decisions.purchaseOrderMoves();
        purchaseMoves = new PurchaseMoveRoutes(
                SendingWiring.sendPurchaseOrder(surroundings), moves, decisions.reopenedOrders(), purchaseOrders, pegs);
        score = new ScoreRoute(
                supplierStore,
                new PurchaseOrderList(client, purchaseOrderTable),
                purchaseOrderStore,
                configuration,
                surroundings.machine());
        exceptions = new ExceptionRoutes(
                new ExceptionStore(client, surroundings.variable("EXCEPTIONS_TABLE")),
                stock,
                moves,
                purchaseOrderStore,
                new HeldOrders(stock, pegs, orders),
                configuration,
                transactor,
                surroundings.machine());
        audit = new AuditRoute(auditor(client, surroundings));
        imports = new Imports()
                .with(SUPPLIERS, CsvImport.rowByRow(SupplierTerms::ofRow, suppliers::take))
                .with(OFFERS, CsvImport.grouped(OfferTerms::ofRow, OfferTerms::thing, offers::takeRows));
        jobs = new Jobs(
                new JobStore(client, surroundings.variable("JOBS_TABLE"), transactor),
                surroundings,
                queue::send,
                works());
    }

    private Map<String, JobWork> works() {
        Map<String, JobWork> works = new HashMap<>(imports.works());
        works.put(AuditRoute.AUDIT, audit.asJob());
        return works;
    }

    private static Auditor auditor(DynamoDbClient client, Surroundings surroundings) {
        AuditedTables tables = AuditedTables.named(surroundings::variable);
        return new Auditor(client, tables, new AuditedEvents(), surroundings.machine()::parallel);
    }
}
