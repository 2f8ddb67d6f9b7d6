package stockroom.consolidation;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.domain.messaging.Cause;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.JobStore;
import stockroom.dynamodb.RequestCounter;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.lambda.job.JobWork;
import stockroom.lambda.job.Jobs;
import stockroom.messaging.Queue;
import stockroom.messaging.Sqs;
import stockroom.purchasing.consolidation.Consolidation;
import stockroom.purchasing.consolidation.RunReport;
import stockroom.purchasing.consolidation.RunRequest;
import stockroom.purchasing.watching.WatchingWiring;

/** Builds this function's object graph, once. */
final class DemandConsolidationWiring {
    static final String RUN = "consolidation-run";

    private static final long MOST_AT_ONCE = 50_000;

    final Consolidation consolidation;
    private final Surroundings surroundings;

    DemandConsolidationWiring(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.consolidation = new Consolidation(surroundings);
    }

    /** Runs over more positions than this may outlast a request and go on as a job. */
    boolean isLong(RunRequest request) {
        return request.scope() == RunRequest.Scope.EVERYTHING && consolidation.positions() > MOST_AT_ONCE;
    }

    /** Runs, and looks at the purchase orders that bring what it answered: a buyer hears at once what orders gave up of them (R32), or get too late (R33). */
    RunReport run(RunRequest request, Cause cause) {
        RunReport report = consolidation.run(request, cause);
        RequestCounter counter = new RequestCounter();
        DynamoDbClient counted = counter.counting(surroundings.client(DynamoDbClient.class, DynamoDb::client));
        WatchingWiring.watchPurchaseOrders(surroundings, counted).look(report.awaited(), cause.at(), cause);
        return report.with(counter.requests());
    }

    /** @param work what a job of the kind {@link #RUN} does */
    Jobs jobs(JobWork work) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        Queue queue =
                new Queue(surroundings.client(SqsClient.class, Sqs::client), surroundings.variable("JOBS_QUEUE_URL"));
        return new Jobs(
                new JobStore(
                        client,
                        surroundings.variable("JOBS_TABLE"),
                        new Transactor(client, surroundings.machine().pause())),
                surroundings,
                queue::send,
                Map.of(RUN, work));
    }
}
