package stockroom.dynamodb;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.EndedTask;
import stockroom.domain.task.Subject;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/** The tasks for people. An open one stands in the index {@code Open} by the time it is due; a done one only under its id. */
public final class TaskStore {
    private static final String OPEN_SHARD = "openShard";

    private final DynamoDbClient client;
    private final String table;
    private final ShardedIndex open;
    private final BatchReader batches;

    public TaskStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.open = new ShardedIndex(client, table, "Open", OPEN_SHARD, "dueAt");
        this.batches = new BatchReader(client);
    }

    /**
     * The new task, for the transaction of what raises it, whose other conditions see to it that it is raised once. Never refused: one of this
     * id that stands already is of a decision that a restore lost, and must not stop the same decision from being made again.
     */
    public Change put(Task task) {
        Subject subject = task.subject();
        Item row = Item.key(task.taskId())
                .text("kind", task.kind().name())
                .optionalText("orderId", subject.orderId())
                .optionalText("purchaseOrderId", subject.purchaseOrderId())
                .optionalText("sku", subject.sku().map(Sku::value))
                .optionalText("warehouse", subject.warehouse().map(WarehouseId::value))
                .time("dueAt", task.dueAt())
                .time("offeredFrom", task.offeredFrom())
                .text("rule", task.rule())
                .text("reason", task.reason())
                .number("version", 1)
                .text(OPEN_SHARD, ShardedIndex.shardOf(task.taskId()));
        return Change.put(
                table, subject.customerIds().isEmpty() ? row : row.texts("customerIds", subject.customerIds()));
    }

    /** Ends an open task; refused as {@code task} when there is none of this id that is open. */
    public Change done(String taskId, String outcome, String by, Instant at) {
        return Change.update(table, Item.key(taskId))
                .ifPresent(OPEN_SHARD)
                .remove(OPEN_SHARD)
                .set("done", outcome(outcome, by, at))
                .add("version", 1)
                .named("task");
    }

    /** Ends a task of an order by a decision on it. Never refused: the order says that it is open, and a restore may have lost its row. */
    public Change ended(EndedTask task, Cause cause) {
        return Change.update(table, Item.key(task.taskId()))
                .remove(OPEN_SHARD)
                .set("done", outcome(task.outcome(), cause.by(), cause.at()))
                .add("version", 1);
    }

    /** Whether the task of this row is still to be done. */
    public static boolean isOpen(Item row) {
        return row.has(OPEN_SHARD);
    }

    public Optional<Task> find(String taskId) {
        return row(taskId).map(TaskStore::task);
    }

    /** Those of the tasks that there are, open or done. */
    public List<Task> find(Collection<String> taskIds) {
        return batches.read(table, taskIds.stream().map(Item::key).toList()).stream()
                .map(TaskStore::task)
                .toList();
    }

    /** How an ended task ended: empty while it is open or where there is none. */
    public Optional<String> outcome(String taskId) {
        return row(taskId).flatMap(row -> row.optionalMap("done")).map(done -> done.text("outcome"));
    }

    public Page<Task> open(int limit) {
        return tasks(open.first(limit));
    }

    /** @throws BadCursor when the text isn't one of {@link Page#next} */
    public Page<Task> open(int limit, String cursor) {
        return tasks(open.after(limit, cursor));
    }

    private static AttributeValue outcome(String outcome, String by, Instant at) {
        return Item.ofMap(Item.empty().text("outcome", outcome).text("by", by).time("at", at));
    }

    private Page<Task> tasks(Page<Item> keys) {
        List<Item> rows = batches.read(
                table, keys.items().stream().map(k -> Item.key(k.text("pk"))).toList());
        Map<String, Item> byId = new HashMap<>();
        rows.forEach(row -> byId.put(row.text("pk"), row));
        List<Task> tasks = keys.items().stream()
                .flatMap(k -> Optional.ofNullable(byId.get(k.text("pk"))).stream())
                .filter(row -> row.has(OPEN_SHARD))
                .map(TaskStore::task)
                .toList();
        return new Page<>(tasks, keys.nextOrNull());
    }

    private Optional<Item> row(String taskId) {
        return ItemReader.read(client, table, Item.key(taskId));
    }

    private static Task task(Item row) {
        Subject subject = new Subject(
                row.optionalText("orderId").orElse(null),
                row.optionalText("purchaseOrderId").orElse(null),
                row.optionalText("sku").map(Sku::of).orElse(null),
                row.optionalText("warehouse").map(WarehouseId::of).orElse(null),
                row.texts("customerIds"));
        return new Task(
                row.text("pk"),
                TaskKind.valueOf(row.text("kind")),
                subject,
                row.time("dueAt"),
                row.time("offeredFrom"),
                row.text("rule"),
                row.text("reason"));
    }
}
