package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;

/**
 * Tasks that lost decisions raised are taken away, since nobody can do them. One whose decision left no event stays; made again, the decision
 * raises the same task.
 */
final class TasksMend implements Mend {
    private final DynamoDbClient client;
    private final String tasks;

    TasksMend(DynamoDbClient client, String tasks) {
        this.client = client;
        this.tasks = tasks;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        Map<String, List<Event>> beyond = snapshot.beyondTheirOrders();
        List<Mended> mended = new ArrayList<>();
        if (beyond.isEmpty()) {
            return mended;
        }
        client.scanPaginator(scan -> scan.tableName(tasks)).items().stream()
                .map(Item::of)
                .filter(task -> wasRaisedBy(
                        beyond.getOrDefault(task.optionalText("orderId").orElse(""), List.of()), task))
                .forEach(task -> mended.add(new Mended(
                        task.text("pk") + ": the task of a lost decision is taken away",
                        List.of(Change.delete(tasks, Item.key(task.text("pk")))))));
        return mended;
    }

    private static boolean wasRaisedBy(List<Event> lost, Item task) {
        return !lost.isEmpty()
                && !task.time("dueAt").isBefore(lost.get(0).cause().at());
    }
}
