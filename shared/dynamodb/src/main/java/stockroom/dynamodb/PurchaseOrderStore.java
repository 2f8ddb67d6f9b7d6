package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.purchasing.DraftKey;
import stockroom.domain.purchasing.PurchaseOrder;

/** The purchase orders. Only demand-consolidation writes drafts, each version on condition of the one before. */
public final class PurchaseOrderStore {
    /** What a refused commit calls a draft that another run changed first. */
    public static final String DRAFT = "draft";

    private static final int READS = 3;

    private final DynamoDbClient client;
    private final String table;
    private final BatchReader batches;

    public PurchaseOrderStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.batches = new BatchReader(client);
    }

    /** A purchase order with all its lines, read consistently. */
    public Optional<PurchaseOrder> find(String id) {
        for (int attempt = 1; attempt <= READS; attempt++) {
            List<Item> rows = rows(id);
            if (rows.isEmpty() || !rows.get(0).text("sk").equals(PurchaseOrderItems.HEADER)) {
                return Optional.empty();
            }
            // A Query is no snapshot: one that met a change halfway may show a page too few for its header.
            if (rows.size() > rows.get(0).units("pages")) {
                return Optional.of(PurchaseOrderItems.order(rows));
            }
        }
        return Optional.empty();
    }

    /** The purchase order in its rows, the header first, then the pages in order. */
    public static PurchaseOrder read(List<Item> rows) {
        return PurchaseOrderItems.order(rows);
    }

    private List<Item> rows(String id) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :id")
                .expressionAttributeValues(Map.of(":id", Item.ofText(id)))
                .consistentRead(true)
                .build();
        return client.queryPaginator(request).items().stream().map(Item::of).toList();
    }

    /** The ids of the drafts that stand for these suppliers and warehouses. */
    public Map<DraftKey, String> draftIds(Collection<DraftKey> keys) {
        Map<String, DraftKey> byText = new HashMap<>();
        keys.forEach(key -> byText.put(key.text(), key));
        Map<DraftKey, String> ids = new HashMap<>();
        for (Item row : batches.read(
                table, keys.stream().map(PurchaseOrderItems::pointerKey).toList())) {
            DraftKey key = byText.get(row.text("pk"));
            if (key != null) {
                ids.put(key, row.text("draft"));
            }
        }
        return ids;
    }

    /** Writes a draft's next version: header, changed pages and pointer; an emptied draft goes as a whole. Refused as {@link #DRAFT}. */
    public List<Change> write(PurchaseOrder before, PurchaseOrder after) {
        List<Change> changes = new ArrayList<>();
        changes.add(onVersion(
                before,
                after.isEmpty()
                        ? Change.delete(table, PurchaseOrderItems.headerKey(after.id()))
                        : Change.put(table, PurchaseOrderItems.header(after))));
        for (int i = 0; i < Math.max(before.pages().size(), after.pages().size()); i++) {
            if (i >= after.pages().size()) {
                changes.add(Change.delete(table, PurchaseOrderItems.pageKey(after.id(), i))
                        .named("page " + i));
            } else if (i >= before.pages().size()
                    || !before.pages().get(i).equals(after.pages().get(i))) {
                changes.add(Change.put(
                                table,
                                PurchaseOrderItems.page(
                                        after.id(), i, after.pages().get(i)))
                        .named("page " + i));
            }
        }
        if (after.isEmpty()) {
            changes.add(Change.delete(table, PurchaseOrderItems.pointerKey(after.key()))
                    .ifEquals("draft", after.id())
                    .named(DRAFT));
        } else if (before.isNew()) {
            changes.add(
                    Change.put(table, PurchaseOrderItems.pointerKey(after.key()).text("draft", after.id()))
                            .ifAbsent("pk")
                            .named(DRAFT));
        }
        return changes;
    }

    private static Change onVersion(PurchaseOrder before, Change header) {
        return (before.isNew() ? header.ifAbsent("pk") : header.ifEquals("version", before.version())).named(DRAFT);
    }
}
