package stockroom.paymentsweep;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DueTimers;
import stockroom.dynamodb.DynamoDb;
import stockroom.lambda.Surroundings;
import stockroom.lambda.Turn;
import stockroom.ordering.OrderingWiring;
import stockroom.ordering.payment.PaymentWiring;
import stockroom.ordering.payment.WatchFailures;

/** Builds this function's object graph, once. */
final class PaymentTimeoutSweepWiring {
    private PaymentTimeoutSweepWiring() {}

    static SweepPayments sweep(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        OrderingWiring ordering = new OrderingWiring(surroundings);
        PaymentWiring payments = new PaymentWiring(surroundings);
        ConfigurationStore configurations = new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE"));
        FindOverdue findOverdue = new FindOverdue(
                new DueTimers(client, surroundings.variable("ORDERS_TABLE")),
                ordering.paymentMoves(),
                surroundings.machine());
        RetryEvents retryEvents = new RetryEvents(
                payments.events(), payments.takePaymentEvent(), ordering.transactor(), surroundings.machine());
        WatchFailures watchFailures = payments.watchFailures();
        return new SweepPayments(
                () -> configurations.read().settings(),
                List.of(
                        (settings, cause) -> retryEvents.retry(cause),
                        (settings, cause) -> Turn.of(0, watchFailures.look(settings, cause)),
                        findOverdue::find));
    }
}
