package stockroom.dynamodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.purchasing.SupplierId;

/** The ids of purchase orders, oldest first, as two eventually consistent indexes list them. */
public final class PurchaseOrderList {
    private static final String CREATED = "createdKey";
    private static final String STATUS_END = " ";

    private final DynamoDbClient client;
    private final String table;

    public PurchaseOrderList(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /** @param cursor where the list goes on behind this purchase order */
    public record Listed(String id, String cursor) {}

    public List<Listed> ofSupplier(SupplierId supplier, int limit, Optional<String> cursor) {
        return query("BySupplier", "supplierId", supplier.value(), limit, cursor).stream()
                .map(key -> new Listed(id(key), key))
                .toList();
    }

    /** The ids of all those of a supplier whose drafts were begun since then. */
    public List<String> ofSupplierSince(SupplierId supplier, Instant since) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .indexName("BySupplier")
                .keyConditionExpression("supplierId = :supplier AND createdKey >= :since")
                .expressionAttributeValues(
                        Map.of(":supplier", Item.ofText(supplier.value()), ":since", Item.ofTime(since)))
                .build();
        return client.queryPaginator(request).items().stream()
                .map(row -> Item.of(row).text("pk"))
                .toList();
    }

    public List<Listed> ofStatus(PurchaseOrderStatus status, int limit, Optional<String> cursor) {
        return query("ByStatus", "status", status.name(), limit, cursor).stream()
                .map(key -> new Listed(id(key), key))
                .toList();
    }

    /** Those of some statuses, one status after the other. @param statuses in the order of a purchase order's life */
    public List<Listed> ofStatuses(List<PurchaseOrderStatus> statuses, int limit, Optional<String> cursor) {
        List<Listed> listed = new ArrayList<>();
        PurchaseOrderStatus from = cursor.map(PurchaseOrderList::statusIn).orElse(statuses.get(0));
        Optional<String> start = cursor.map(c -> c.substring(c.indexOf(STATUS_END) + 1));
        for (PurchaseOrderStatus status : statuses) {
            if (status.compareTo(from) >= 0 && listed.size() < limit) {
                ofStatus(status, limit - listed.size(), status == from ? start : Optional.empty())
                        .forEach(each -> listed.add(new Listed(each.id(), status + STATUS_END + each.cursor())));
            }
        }
        return listed;
    }

    private List<String> query(String index, String attribute, String value, int limit, Optional<String> cursor) {
        QueryRequest.Builder request = QueryRequest.builder()
                .tableName(table)
                .indexName(index)
                .keyConditionExpression("#key = :value")
                .expressionAttributeNames(Map.of("#key", attribute))
                .expressionAttributeValues(Map.of(":value", Item.ofText(value)))
                .limit(limit);
        cursor.ifPresent(key -> request.exclusiveStartKey(PurchaseOrderItems.headerKey(id(key))
                .text(attribute, value)
                .text(CREATED, key)
                .attributes()));
        return client.query(request.build()).items().stream()
                .map(row -> Item.of(row).text(CREATED))
                .toList();
    }

    /** The key that orders the list ends with the id. */
    private static String id(String createdKey) {
        int hash = createdKey.indexOf('#');
        if (hash < 0 || hash + 1 == createdKey.length()) {
            throw new BadCursor();
        }
        return createdKey.substring(hash + 1);
    }

    private static PurchaseOrderStatus statusIn(String cursor) {
        for (PurchaseOrderStatus status : PurchaseOrderStatus.values()) {
            if (cursor.startsWith(status + STATUS_END)) {
                return status;
            }
        }
        throw new BadCursor();
    }
}
