package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.ordering.OpenTask;
import stockroom.domain.task.Subject;
import stockroom.domain.task.Task;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.TaskStore;

/** An order says what is to be done for it: a task that it asks for and that isn't open is opened, one that it doesn't ask for is taken away. */
final class AttentionMend implements Mend {
    private static final String LOST =
            "What this was about was lost when the tables were restored: see the order's history.";

    private final TaskStore store;
    private final String table;

    AttentionMend(DynamoDbClient client, String table) {
        this.store = new TaskStore(client, table);
        this.table = table;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        List<Mended> mended = new ArrayList<>();
        Set<String> ids = new TreeSet<>(snapshot.orders().keySet());
        ids.addAll(snapshot.openTasks().keySet());
        for (String id : ids) {
            List<OpenTask> asked = Optional.ofNullable(snapshot.orders().get(id))
                    .flatMap(OrderRows::standing)
                    .map(order -> order.attention().tasks())
                    .orElse(List.of());
            Set<String> open = snapshot.openTasks(id);
            asked.stream()
                    .filter(task -> !open.contains(task.taskId()))
                    .forEach(task -> mended.add(new Mended(
                            task.taskId() + ": is to be done for " + id + " again",
                            List.of(store.put(again(id, task))))));
            open.stream()
                    .filter(taskId ->
                            asked.stream().noneMatch(task -> task.taskId().equals(taskId)))
                    .forEach(taskId -> mended.add(new Mended(
                            taskId + ": is nothing to be done for " + id + " any more",
                            List.of(Change.delete(table, Item.key(taskId))))));
        }
        return mended;
    }

    /** With what it said, where its row is still there. */
    private Task again(String orderId, OpenTask task) {
        return store.find(task.taskId())
                .orElseGet(() -> new Task(
                        task.taskId(),
                        task.kind(),
                        Subject.ofOrder(orderId),
                        task.offeredFrom(),
                        task.offeredFrom(),
                        "R25",
                        LOST));
    }
}
