package stockroom.intake;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.JobStore;
import stockroom.lambda.Surroundings;
import stockroom.lambda.csv.Imports;
import stockroom.lambda.job.Jobs;
import stockroom.messaging.Queue;
import stockroom.messaging.Sqs;
import stockroom.ordering.OrderingWiring;
import stockroom.ordering.payment.PaymentWiring;
import stockroom.purchasing.pegging.PeggingWiring;

/** Builds this function's object graph, once. */
final class OrderIntakeWiring {
    static final String ORDERS = "import-orders";
    static final String PAYMENTS = "import-payments";

    final StorefrontOrders storefront;
    final PaymentAttempts attempts;
    final Imports imports;
    final Jobs jobs;

    OrderIntakeWiring(Surroundings surroundings) {
        OrderingWiring ordering = new OrderingWiring(surroundings);
        JobStore jobStore = new JobStore(
                surroundings.client(DynamoDbClient.class, DynamoDb::client),
                surroundings.variable("JOBS_TABLE"),
                ordering.transactor());
        Queue queue =
                new Queue(surroundings.client(SqsClient.class, Sqs::client), surroundings.variable("JOBS_QUEUE_URL"));

        storefront = new StorefrontOrders(
                ordering.takeOrder(), ordering.orderMoves(), PeggingWiring.expectedDays(surroundings));
        attempts = new PaymentAttempts(storefront, ordering.paymentMoves());
        imports = new Imports()
                .with(ORDERS, new OrderRows(ordering.takeOrder()).asImport())
                .with(PAYMENTS, new StatementRows(new PaymentWiring(surroundings).bookStatement()).asImport());
        jobs = new Jobs(jobStore, surroundings, queue::send, imports.works());
    }
}
