package stockroom.domain.task;

import java.time.Instant;

/**
 * Something that a person must do.
 *
 * @param taskId derived from what raised it, so that raising it twice makes one task
 * @param dueAt from when it exists
 * @param offeredFrom from when it is offered: never outside calling hours where a call is asked for (R14)
 * @param rule the id of the rule that raised it
 * @param reason what a person reads
 */
public record Task(String taskId, TaskKind kind, Subject subject, Instant dueAt, Instant offeredFrom, String rule, String reason) {}
