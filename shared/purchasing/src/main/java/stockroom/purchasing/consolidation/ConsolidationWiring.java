package stockroom.purchasing.consolidation;

import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.BuyingPositions;
import stockroom.dynamodb.BuyingTerms;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.RequestCounter;
import stockroom.dynamodb.RunStore;
import stockroom.dynamodb.StandingOrders;
import stockroom.dynamodb.SupplierStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.RandomText;
import stockroom.lambda.Surroundings;
import stockroom.messaging.Outbox;
import stockroom.purchasing.decision.DecisionWiring;

/** Builds what a run works with: anew for each run, since it counts the run's requests and its threads must not outlive it. */
final class ConsolidationWiring {
    private static final int ID_BITS = 96;

    private final Surroundings surroundings;
    private final DynamoDbClient client;

    ConsolidationWiring(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        // Once for nothing: a variable that is missing must fail the start, not the first run.
        withParts(parts -> parts);
    }

    <T> T withParts(Function<RunParts, T> work) {
        try (Parallel parallel = surroundings.machine().parallel(ReadPositions.WIDTH)) {
            return work.apply(parts(parallel));
        }
    }

    private RunParts parts(Parallel parallel) {
        RequestCounter counter = new RequestCounter();
        DynamoDbClient counted = counter.counting(client);
        BuyingPositions positions = new BuyingPositions(counted, table("POSITIONS_TABLE"));
        SupplierStore suppliers = new SupplierStore(counted, table("SUPPLIERS_TABLE"));
        PurchaseOrderStore purchaseOrders = new PurchaseOrderStore(counted, table("PURCHASE_ORDERS_TABLE"));
        BuyingTerms.Tables terms = new BuyingTerms.Tables(
                table("PRODUCTS_TABLE"), table("OFFERS_TABLE"), table("SUPPLIERS_TABLE"), table("SETTINGS_TABLE"));
        return new RunParts(
                new ConfigurationStore(counted, table("SETTINGS_TABLE")),
                new RunStore(counted, table("SETTINGS_TABLE")),
                suppliers,
                new FindWork(positions, suppliers, new OfferStore(counted, table("OFFERS_TABLE"))),
                new Computation.Sources(
                        new ReadPositions(positions, parallel),
                        new StandingOrders(counted, table("ORDERS_TABLE")),
                        purchaseOrders,
                        parallel),
                new Ledgers(
                        positions,
                        purchaseOrders,
                        new ExceptionStore(counted, table("EXCEPTIONS_TABLE")),
                        new Outbox(table("OUTBOX_TABLE")),
                        new Transactor(counted, surroundings.machine().pause())),
                new DecisionWiring(surroundings, counted).finishSending(),
                () -> new BuyingTerms(counted, terms, parallel),
                () -> "po-" + RandomText.ofBits(ID_BITS, surroundings.machine().random()),
                counter::requests,
                surroundings.machine()::nanoTime);
    }

    private String table(String variable) {
        return surroundings.variable(variable);
    }
}
