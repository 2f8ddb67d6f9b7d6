package stockroom.dynamodb;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The orders that waited for a purchase order when it was cancelled (R32): a row beside it, for pegs say only whom units are for now. */
public final class ReopenedOrderStore {
    private final DynamoDbClient client;
    private final String table;

    public ReopenedOrderStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** Written with the decision that cancels. */
    public Change keep(String purchaseOrderId, List<String> orders) {
        return Change.put(table, key(purchaseOrderId).texts("orders", orders)).named("reopened orders");
    }

    /** None of a purchase order that isn't cancelled. */
    public List<String> find(String purchaseOrderId) {
        return ItemReader.read(client, table, key(purchaseOrderId))
                .map(row -> row.texts("orders"))
                .orElse(List.of());
    }

    private static Item key(String purchaseOrderId) {
        return Item.key(purchaseOrderId, "CANCELLED");
    }
}
