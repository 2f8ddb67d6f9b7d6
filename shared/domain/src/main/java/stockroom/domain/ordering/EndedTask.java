package stockroom.domain.ordering;

import java.util.List;

/** A task of an order that a decision ended, and how. */
public record EndedTask(String taskId, String outcome) {
    /** Those that were open before and are not any more. @param outcome what ended them */
    static List<EndedTask> between(Order before, Order after, String outcome) {
        return before.attention().tasks().stream()
                .map(OpenTask::taskId)
                .filter(id -> after.attention().tasks().stream()
                        .noneMatch(open -> open.taskId().equals(id)))
                .map(id -> new EndedTask(id, outcome))
                .toList();
    }
}
