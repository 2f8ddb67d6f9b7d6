package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.DraftKey;
import stockroom.domain.purchasing.GoodsReceipt;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;

/**
 * The purchase orders, each version on condition of the one before. Only consolidation writes a draft's lines; whatever happens to them later is
 * a decision whose effects on positions are {@link PurchaseEffectStore}'s.
 */
public final class PurchaseOrderStore {
    /** What a refused commit calls a draft that another run changed first. */
    public static final String DRAFT = "draft";

    /** What a refused commit calls the counter of numbers when another purchase order took the next one. */
    public static final String NUMBER = "number";

    private static final String UNFINISHED = "unfinished";
    private static final Item COUNTER = Item.key("NUMBERS", "COUNTER");
    private static final int READS = 3;

    private final DynamoDbClient client;
    private final String table;
    private final BatchReader batches;

    public PurchaseOrderStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.batches = new BatchReader(client);
    }

    /** A purchase order as it is stored. @param unfinished whether effects of its last decision are still being applied */
    public record Stored(PurchaseOrder order, boolean unfinished) {}

    /** A purchase order with all its lines, read consistently. */
    public Optional<PurchaseOrder> find(String id) {
        return stored(id).map(Stored::order);
    }

    /** The same, for whoever is about to decide something. */
    public Optional<Stored> stored(String id) {
        for (int attempt = 1; attempt <= READS; attempt++) {
            List<Item> rows = rows(id);
            if (rows.isEmpty() || !rows.get(0).text("sk").equals(PurchaseOrderItems.HEADER)) {
                return Optional.empty();
            }
            // A Query is no snapshot: one that met a change halfway may show a page too few for its header.
            if (rows.size() > rows.get(0).units("pages")) {
                return Optional.of(
                        new Stored(PurchaseOrderItems.order(rows), rows.get(0).flag(UNFINISHED)));
            }
        }
        return Optional.empty();
    }

    /** The purchase order in its rows, as far as they are whole: the header, then the pages in order, among others. */
    public static Optional<Stored> read(List<Item> all) {
        List<Item> rows = all.stream()
                .filter(row -> row.text("sk").equals(PurchaseOrderItems.HEADER)
                        || row.text("sk").startsWith(PurchaseOrderItems.PAGE))
                .toList();
        boolean whole = !rows.isEmpty()
                && rows.get(0).has("pages")
                && rows.size() > rows.get(0).units("pages");
        return whole
                ? Optional.of(
                        new Stored(PurchaseOrderItems.order(rows), rows.get(0).flag(UNFINISHED)))
                : Optional.empty();
    }

    private List<Item> rows(String id) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :id AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(Map.of(
                        ":id",
                        Item.ofText(id),
                        ":first",
                        Item.ofText(PurchaseOrderItems.HEADER),
                        ":last",
                        Item.ofText(PurchaseOrderItems.PAGE + "~")))
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
        changes.addAll(changedPages(before, after));
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

    private List<Change> changedPages(PurchaseOrder before, PurchaseOrder after) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < Math.max(before.pages().size(), after.pages().size()); i++) {
            if (i >= after.pages().size()) {
                changes.add(Change.delete(table, PurchaseOrderItems.pageKey(after.id(), i))
                        .named("page " + i));
            } else if (i >= before.pages().size() || differs(before, after, i)) {
                changes.add(Change.put(table, PurchaseOrderItems.page(after, i)).named("page " + i));
            }
        }
        return changes;
    }

    private static boolean differs(PurchaseOrder before, PurchaseOrder after, int page) {
        return !before.pages().get(page).equals(after.pages().get(page))
                || after.pages().get(page).stream()
                        .anyMatch(line -> !before.progress(line.sku()).equals(after.progress(line.sku())));
    }

    /** Writes a decision's next version where positions have nothing to do with it. Refused as {@link #decide} is. */
    public List<Change> change(PurchaseOrder before, PurchaseOrder after) {
        List<Change> changes = new ArrayList<>();
        changes.add(onDecision(before, PurchaseOrderItems.header(after)));
        changes.addAll(changedPages(before, after));
        return changes;
    }

    /**
     * Writes a decision's next version, with effects still to be applied. Refused as {@link #DRAFT} when another decision was faster, or effects
     * of an earlier one are left.
     */
    public List<Change> decide(PurchaseOrder before, PurchaseOrder after) {
        List<Change> changes = new ArrayList<>();
        changes.add(onDecision(before, PurchaseOrderItems.header(after).flag(UNFINISHED, true)));
        changes.addAll(changedPages(before, after));
        return changes;
    }

    private Change onDecision(PurchaseOrder before, Item header) {
        return Change.put(table, header)
                .ifEquals("version", before.version())
                .ifAbsent(UNFINISHED)
                .named(DRAFT);
    }

    /** Nothing of the last decision is left to be applied; refused as {@link #DRAFT} when somebody else said so. */
    public Change finished(String id) {
        return Change.update(table, PurchaseOrderItems.headerKey(id))
                .ifPresent(UNFINISHED)
                .remove(UNFINISHED)
                .named(DRAFT);
    }

    /** The same with the next version, for a draft that is sent now: the next one for its supplier and warehouse begins anew. */
    public List<Change> sent(PurchaseOrder sending, PurchaseOrder sent) {
        return List.of(
                Change.put(table, PurchaseOrderItems.header(sent))
                        .ifEquals("version", sending.version())
                        .ifPresent(UNFINISHED)
                        .named(DRAFT),
                Change.delete(table, PurchaseOrderItems.pointerKey(sent.key()))
                        .ifEquals("draft", sent.id())
                        .named("pointer"));
    }

    /** How many numbers are taken. */
    public long numbersTaken() {
        return ItemReader.read(client, table, COUNTER)
                .map(row -> row.number("last"))
                .orElse(0L);
    }

    /** Takes the next number; refused as {@link #NUMBER} when somebody else did. */
    public Change takeNumber(long taken) {
        return Change.update(table, COUNTER)
                .ifCount("last", taken)
                .set("last", taken + 1)
                .named(NUMBER);
    }

    /** A delivery, once under its id; refused as {@code receipt} when it was recorded before. */
    public Change receipt(String id, GoodsReceipt receipt, Cause cause) {
        return Change.put(
                        table,
                        receiptKey(id, receipt.receiptId())
                                .text("fingerprint", receipt.fingerprint())
                                .text("by", cause.by())
                                .time("at", cause.at()))
                .ifAbsent("pk")
                .named("receipt");
    }

    /** The fingerprint of the delivery that was recorded under this id. */
    public Optional<String> receipt(String id, String receiptId) {
        return ItemReader.read(client, table, receiptKey(id, receiptId)).map(row -> row.text("fingerprint"));
    }

    private static Item receiptKey(String id, String receiptId) {
        return Item.key(id, "RECEIPT#" + receiptId);
    }

    /** Demands that a draft is held back still, for what is said about that. Refused as {@link #DRAFT}. */
    public Change held(String id) {
        return Change.check(table, PurchaseOrderItems.headerKey(id))
                .ifEquals("status", PurchaseOrderStatus.HELD.name())
                .named(DRAFT);
    }

    /** Raises a draft's version for an edit of one of its lines, so that nobody sends it as it was before. Refused as {@link #DRAFT}. */
    public Change touched(PurchaseOrder draft) {
        return Change.update(table, PurchaseOrderItems.headerKey(draft.id()))
                .ifEquals("version", draft.version())
                .set("version", draft.version() + 1)
                .named(DRAFT);
    }

    /** After a restore: a version that nothing was announced under yet, so that no event is ever announced twice. Refused as {@link #DRAFT}. */
    public Change renumbered(PurchaseOrder order, long version) {
        return Change.update(table, PurchaseOrderItems.headerKey(order.id()))
                .ifEquals("version", order.version())
                .set("version", version)
                .named(DRAFT);
    }

    private static Change onVersion(PurchaseOrder before, Change header) {
        return (before.isNew() ? header.ifAbsent("pk") : header.ifEquals("version", before.version())).named(DRAFT);
    }
}
