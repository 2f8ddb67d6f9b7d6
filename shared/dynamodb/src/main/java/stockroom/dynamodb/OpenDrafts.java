package stockroom.dynamodb;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.purchasing.DraftKey;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.purchasing.SupplierId;

/** The drafts as the supplier clock sees them, without their lines, and for which order day each supplier's were dealt with last (R45). */
public final class OpenDrafts {
    private static final List<PurchaseOrderStatus> OPEN = List.of(PurchaseOrderStatus.DRAFT, PurchaseOrderStatus.HELD);
    private static final String HANDLED = "HANDLED";
    private static final String PREFIX = "DISPATCH#";
    private static final String ORDER_DAY = "orderDay";

    private final DynamoDbClient client;
    private final String table;
    private final BatchReader batches;

    public OpenDrafts(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.batches = new BatchReader(client);
    }

    /**
     * A draft without its lines.
     *
     * @param heldSinceOrNull since when it is held, or null
     */
    public record OpenDraft(
            String id,
            DraftKey key,
            Instant createdAt,
            @Nullable Instant heldSinceOrNull) {
        public Optional<Instant> heldSince() {
            return Optional.ofNullable(heldSinceOrNull);
        }
    }

    /** All of them by supplier. Eventually consistent: one that is missing now comes with the next look. */
    public Map<SupplierId, List<OpenDraft>> bySupplier() {
        List<Item> keys = new ArrayList<>();
        OPEN.forEach(status -> keys.addAll(keys(status)));
        Map<SupplierId, List<OpenDraft>> drafts = new TreeMap<>();
        batches.read(table, keys).stream()
                .filter(row -> OPEN.contains(PurchaseOrderStatus.valueOf(row.text("status"))))
                .map(OpenDrafts::draft)
                .forEach(draft -> drafts.computeIfAbsent(draft.key().supplier(), s -> new ArrayList<>())
                        .add(draft));
        return drafts;
    }

    private List<Item> keys(PurchaseOrderStatus status) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .indexName("ByStatus")
                .keyConditionExpression("#status = :status")
                .expressionAttributeNames(Map.of("#status", "status"))
                .expressionAttributeValues(Map.of(":status", Item.ofText(status.name())))
                .build();
        return client.queryPaginator(request).items().stream()
                .map(row -> PurchaseOrderItems.headerKey(Item.of(row).text("pk")))
                .toList();
    }

    private static OpenDraft draft(Item header) {
        return new OpenDraft(
                header.text("pk"),
                new DraftKey(SupplierId.of(header.text("supplierId")), WarehouseId.of(header.text("warehouse"))),
                header.time("createdAt"),
                header.optionalTime("heldSince").orElse(null));
    }

    /** The last order day for which each supplier's drafts were dealt with; none for a supplier of whom none ever were. */
    public Map<SupplierId, LocalDate> handled(Collection<SupplierId> suppliers) {
        Map<SupplierId, LocalDate> days = new TreeMap<>();
        batches.read(table, suppliers.stream().map(OpenDrafts::handledKey).toList())
                .forEach(
                        row -> days.put(SupplierId.of(row.text("pk").substring(PREFIX.length())), row.date(ORDER_DAY)));
        return days;
    }

    /** A supplier's drafts were dealt with for this order day; refused when somebody else has said so, or said more, since. */
    public Change handled(SupplierId supplier, Optional<LocalDate> before, LocalDate orderDay) {
        Change change = Change.update(table, handledKey(supplier)).set(ORDER_DAY, orderDay.toString());
        before.ifPresentOrElse(day -> change.ifEquals(ORDER_DAY, day.toString()), () -> change.ifAbsent(ORDER_DAY));
        return change.named("handled");
    }

    private static Item handledKey(SupplierId supplier) {
        return Item.key(PREFIX + supplier.value(), HANDLED);
    }
}
