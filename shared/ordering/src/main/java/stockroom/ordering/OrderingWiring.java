package stockroom.ordering;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.CallStore;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.CustomerStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.EffectStore;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.IntakeReader;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.PositionStore;
import stockroom.dynamodb.ProductStore;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;
import stockroom.messaging.Outbox;

/** Builds the use cases of orders from what a function finds around it. A table's variable is asked for only by what uses the table. */
public final class OrderingWiring {
    private final Surroundings surroundings;
    private final DynamoDbClient client;

    public OrderingWiring(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
    }

    public TakeOrder takeOrder() {
        IntakeReader reader = new IntakeReader(
                client, table("ORDERS"), table("CUSTOMERS"), table("PRODUCTS"), table("POSITIONS"), table("SETTINGS"));
        return new TakeOrder(
                configurations(),
                reader,
                decisions(),
                finishDecision(),
                standOrder(),
                new KeyConflicts(orders(), new ExceptionStore(client, table("EXCEPTIONS")), transactor()));
    }

    public ChangeOrder changeOrder() {
        return new ChangeOrder(orders(), positions(), decisions(), finishDecision());
    }

    public OrderMoves orderMoves() {
        return new OrderMoves(
                changeOrder(), paymentMoves(), orders(), calls(), configurations(), products(), positions());
    }

    public PaymentMoves paymentMoves() {
        return new PaymentMoves(changeOrder(), orders(), positions(), configurations());
    }

    public AllocateStock allocateStock() {
        return new AllocateStock(
                positions(),
                orders(),
                products(),
                configurations(),
                transactor(),
                outbox(),
                effects(),
                finishDecision());
    }

    public FinishDecision finishDecision() {
        return new FinishDecision(
                orders(), positions(), effects(), tasks(), outbox(), transactor(), standOrder(), ids());
    }

    public EffectStore effects() {
        return new EffectStore(client, table("ORDERS"));
    }

    public OrderStore orders() {
        return new OrderStore(client, table("ORDERS"));
    }

    public CallStore calls() {
        return new CallStore(client, table("ORDERS"));
    }

    public TaskStore tasks() {
        return new TaskStore(client, table("TASKS"));
    }

    public CustomerStore customers() {
        return new CustomerStore(client, table("CUSTOMERS"));
    }

    public Transactor transactor() {
        return new Transactor(client, surroundings.machine().pause());
    }

    private StandOrder standOrder() {
        return new StandOrder(customers(), configurations(), new KnownAddresses(orders()), ids());
    }

    private Decisions decisions() {
        return new Decisions(orders(), positions(), effects(), tasks(), outbox(), transactor(), ids());
    }

    private RandomIds ids() {
        return new RandomIds(surroundings.machine()::random);
    }

    private PositionStore positions() {
        return new PositionStore(client, table("POSITIONS"));
    }

    private ConfigurationStore configurations() {
        return new ConfigurationStore(client, table("SETTINGS"));
    }

    private ProductStore products() {
        return new ProductStore(client, table("PRODUCTS"));
    }

    private Outbox outbox() {
        return new Outbox(table("OUTBOX"));
    }

    private String table(String name) {
        return surroundings.variable(name + "_TABLE");
    }
}
