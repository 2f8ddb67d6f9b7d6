package stockroom.domain.ordering;

import java.util.List;
import java.util.Map;
import stockroom.domain.messaging.Cause;

/**
 * A person did what an order's task asks for.
 *
 * @param outcome in the person's words; it stays with the task and is in no event
 */
public record TaskEnd(String taskId, String outcome) {
    public Move of(Order order, Cause cause) {
        if (order.attention().tasks().stream().noneMatch(open -> open.taskId().equals(taskId))) {
            return new Move.AlreadySo(order);
        }
        Order after = order.with(parts ->
                parts.attention = order.attention().ending(open -> open.taskId().equals(taskId)));
        HistoryEntry entry = HistoryEntry.of(cause, "TASK_DONE", "R25", "A task was done by " + cause.by() + ".");
        return OrderFacts.moved("TaskDone", order, after, entry, cause, Map.of("taskId", taskId), List.of())
                .ending(outcome);
    }
}
