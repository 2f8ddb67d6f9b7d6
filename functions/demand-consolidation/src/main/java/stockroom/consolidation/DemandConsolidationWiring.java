package stockroom.consolidation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.dynamodb.BuyingPositions;
import stockroom.dynamodb.BuyingTerms;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.JobStore;
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
import stockroom.lambda.job.JobWork;
import stockroom.lambda.job.Jobs;
import stockroom.messaging.Outbox;
import stockroom.messaging.Queue;
import stockroom.messaging.Sqs;

/** Builds what a run works with: anew for each run, since it counts the run's requests and its threads must not outlive it. */
final class DemandConsolidationWiring {
    static final String RUN = "consolidation-run";

    private static final int ID_BITS = 96;
    private static final long MOST_AT_ONCE = 50_000;

    private final Surroundings surroundings;
    private final DynamoDbClient client;

    DemandConsolidationWiring(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        // Once for nothing: a variable that is missing must fail the start, not the first run.
        withParts(parts -> parts);
    }

    /** Runs over more positions than this may outlast a request and go on as a job. */
    boolean isLong(RunRequest request) {
        return request.scope() == RunRequest.Scope.EVERYTHING
                && new RunStore(client, table("SETTINGS_TABLE"))
                        .lastFull()
                        .filter(run -> run.positions() > MOST_AT_ONCE)
                        .isPresent();
    }

    /** @param work what a job of the kind {@link #RUN} does */
    Jobs jobs(JobWork work) {
        Queue queue =
                new Queue(surroundings.client(SqsClient.class, Sqs::client), surroundings.variable("JOBS_QUEUE_URL"));
        return new Jobs(
                new JobStore(
                        client,
                        table("JOBS_TABLE"),
                        new Transactor(client, surroundings.machine().pause())),
                surroundings,
                queue::send,
                Map.of(RUN, work));
    }

    <T> T withParts(Function<RunParts, T> work) {
        try (Parallel parallel = surroundings.machine().parallel(ReadPositions.WIDTH)) {
            return work.apply(parts(parallel));
        }
    }

    /** When an answer may change though nobody writes anything. */
    Optional<Instant> nextRecheck() {
        return new BuyingPositions(client, table("POSITIONS_TABLE")).nextRecheck();
    }

    private RunParts parts(Parallel parallel) {
        RequestCounter counter = new RequestCounter();
        DynamoDbClient counted = counter.counting(client);
        BuyingPositions positions = new BuyingPositions(counted, table("POSITIONS_TABLE"));
        SupplierStore suppliers = new SupplierStore(counted, table("SUPPLIERS_TABLE"));
        PurchaseOrderStore purchaseOrders = new PurchaseOrderStore(counted, table("PURCHASE_ORDERS_TABLE"));
        BuyingTerms.Tables terms =
                new BuyingTerms.Tables(table("PRODUCTS_TABLE"), table("OFFERS_TABLE"), table("SUPPLIERS_TABLE"));
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
                () -> new BuyingTerms(counted, terms, parallel),
                () -> "po-" + RandomText.ofBits(ID_BITS, surroundings.machine().random()),
                counter::requests,
                surroundings.machine()::nanoTime);
    }

    private String table(String variable) {
        return surroundings.variable(variable);
    }
}
