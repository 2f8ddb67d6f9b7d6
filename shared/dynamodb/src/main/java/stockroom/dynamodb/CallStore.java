package stockroom.dynamodb;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.ordering.Call;

/** The calls with clients, each a row beside the order that it was about. */
public final class CallStore {
    private final DynamoDbClient client;
    private final String table;

    public CallStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /**
     * A call as it is written down.
     *
     * @param by who told of it
     */
    public record Recorded(Call call, String by) {}

    /** One call, once: refused as {@code call} when its id is taken. @param by who tells of it */
    public Change record(String orderId, Call call, String by) {
        return Change.put(table, CallItems.write(orderId, call, by))
                .ifAbsent("pk")
                .named("call");
    }

    /** The calls about an order, as they stand now, the one that was made last first. */
    public List<Recorded> about(String orderId) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :order AND begins_with(sk, :call)")
                .expressionAttributeValues(
                        Map.of(":order", Item.ofText(orderId), ":call", Item.ofText(CallItems.PREFIX)))
                .consistentRead(true)
                .build();
        return client.queryPaginator(request).items().stream()
                .map(Item::of)
                .map(row -> new Recorded(CallItems.read(row), row.text("by")))
                .sorted(Comparator.comparing(
                                (Recorded recorded) -> recorded.call().at())
                        .thenComparing(recorded -> recorded.call().callId())
                        .reversed())
                .toList();
    }
}
