package stockroom.ordering.payment;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.PaymentEventStore;
import stockroom.lambda.Surroundings;
import stockroom.ordering.OrderingWiring;

/** Builds the use cases of payment events from what a function finds around it. */
public final class PaymentWiring {
    private final OrderingWiring ordering;
    private final PaymentEventStore events;
    private final ConfigurationStore configurations;

    public PaymentWiring(Surroundings surroundings) {
        DynamoDbClient client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
        this.ordering = new OrderingWiring(surroundings);
        this.events = new PaymentEventStore(client, surroundings.variable("PAYMENT_EVENTS_TABLE"));
        this.configurations = new ConfigurationStore(client, surroundings.variable("SETTINGS_TABLE"));
    }

    public TakePaymentEvent takePaymentEvent() {
        return new TakePaymentEvent(
                events, ordering.paymentMoves(), ordering.tasks(), ordering.transactor(), watchFailures());
    }

    public WatchFailures watchFailures() {
        return new WatchFailures(events, ordering.tasks(), configurations, ordering.transactor());
    }

    public BookStatement bookStatement() {
        return new BookStatement(events, takePaymentEvent(), ordering.orders(), configurations);
    }

    public PaymentEventStore events() {
        return events;
    }
}
