package stockroom.dynamodb;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.ordering.OrderStatus;

/** Tells which orders stand, of those that were being taken in steps when their demand was written (R2). */
public final class StandingOrders {
    private final BatchReader batches;
    private final String table;

    public StandingOrders(DynamoDbClient client, String ordersTable) {
        this.batches = new BatchReader(client);
        this.table = ordersTable;
    }

    public Set<String> among(Collection<String> orderIds) {
        if (orderIds.isEmpty()) {
            return Set.of();
        }
        return batches.read(table, orderIds.stream().map(OrderItems::key).toList(), List.of("pk", "status")).stream()
                .filter(row -> !row.text("status").equals(OrderStatus.STAGED.name()))
                .map(row -> row.text("pk"))
                .collect(Collectors.toSet());
    }
}
