package stockroom.domain.ordering;

import java.time.Instant;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/** A task that is open for an order. The order keeps it, so that its place in the operators' queue follows from the order alone (R25). */
public record OpenTask(String taskId, TaskKind kind, Instant offeredFrom) {
    static OpenTask of(Task task) {
        return new OpenTask(task.taskId(), task.kind(), task.offeredFrom());
    }
}
