package stockroom.ordering.queue;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.dynamodb.BuyingTerms;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.DynamoDb;
import stockroom.dynamodb.HeldOrderStore;
import stockroom.dynamodb.PurchasePriceStore;
import stockroom.dynamodb.QueueRulesStore;
import stockroom.dynamodb.QueueStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Surroundings;

/** Builds what the queue does from what a function finds around it. A table's variable is asked for only by what uses the table. */
public final class QueueWiring {
    private final Surroundings surroundings;
    private final DynamoDbClient client;

    public QueueWiring(Surroundings surroundings) {
        this.surroundings = surroundings;
        this.client = surroundings.client(DynamoDbClient.class, DynamoDb::client);
    }

    public ScoreOrder scoreOrder() {
        return new ScoreOrder(queue(), configurations(), purchasePrices(), transactor());
    }

    public WakeQueue wakeQueue() {
        return new WakeQueue(
                queue(),
                new QueueRulesStore(client, table("SETTINGS")),
                configurations(),
                scoreOrder(),
                transactor(),
                surroundings.machine());
    }

    public NextOrder nextOrder() {
        return new NextOrder(queue(), held(), configurations(), transactor(), surroundings.machine()::random);
    }

    public GiveBack giveBack() {
        return new GiveBack(queue(), held(), configurations(), transactor());
    }

    public HeldOrder heldOrder() {
        return new HeldOrder(held());
    }

    public Ranking ranking() {
        return new Ranking(queue(), configurations());
    }

    public PurchasePrices purchasePrices() {
        BuyingTerms.Tables tables =
                new BuyingTerms.Tables(table("PRODUCTS"), table("OFFERS"), table("SUPPLIERS"), table("SETTINGS"));
        return new PurchasePrices(
                new PurchasePriceStore(client, table("POSITIONS")),
                parallel -> new BuyingTerms(client, tables, parallel),
                surroundings.machine());
    }

    private HeldOrderStore held() {
        return new HeldOrderStore(client, table("ORDERS"));
    }

    private QueueStore queue() {
        return new QueueStore(client, table("ORDERS"));
    }

    private ConfigurationStore configurations() {
        return new ConfigurationStore(client, table("SETTINGS"));
    }

    private Transactor transactor() {
        return new Transactor(client, surroundings.machine().pause());
    }

    private String table(String name) {
        return surroundings.variable(name + "_TABLE");
    }
}
