package stockroom.domain.task;

import java.time.Instant;
import stockroom.domain.measure.Fingerprint;

/**
 * Something that a person must do.
 *
 * @param taskId derived from what raised it, so that raising it twice makes one task
 * @param dueAt from when it exists
 * @param offeredFrom from when it is offered: never outside calling hours where a call is asked for (R14)
 * @param rule the id of the rule that raised it
 * @param reason what a person reads
 */
public record Task(
        String taskId, TaskKind kind, Subject subject, Instant dueAt, Instant offeredFrom, String rule, String reason) {
    /** The id of the task that this raises: the same every time, and fit for an address. */
    public static String idOf(TaskKind kind, String raisedBy) {
        return kind + "-" + new Fingerprint().add(raisedBy).text();
    }
}
