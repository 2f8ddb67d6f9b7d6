package stockroom.domain.ordering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/**
 * What people still have to do for an order, and when.
 *
 * @param tasks those that are open, the oldest first
 * @param timerOrNull when its money is overdue, while it is awaited
 * @param calls how calling the client went
 * @param hiddenUntilOrNull when the client wants to be called back: until then nobody is offered the order (R28)
 */
public record Attention(
        List<OpenTask> tasks,
        @Nullable Timer timerOrNull,
        CallTrail calls,
        @Nullable Instant hiddenUntilOrNull) {
    private static final Set<TaskKind> LASTING =
            Set.of(TaskKind.REFUND, TaskKind.MERGE_CUSTOMERS, TaskKind.CLIENT_NOT_REACHED);

    public static final Attention NONE = new Attention(List.of(), null, CallTrail.NONE, null);

    public Attention {
        tasks = List.copyOf(tasks);
    }

    public Optional<Timer> timer() {
        return Optional.ofNullable(timerOrNull);
    }

    public Optional<Instant> hiddenUntil() {
        return Optional.ofNullable(hiddenUntilOrNull);
    }

    public boolean asksFor(TaskKind kind) {
        return tasks.stream().anyMatch(open -> open.kind() == kind);
    }

    /** With these tasks open as well; one that is open already stays as it is. */
    Attention raising(List<Task> raised) {
        return withTasks(Stream.concat(
                        tasks.stream(),
                        raised.stream()
                                .filter(task -> tasks.stream()
                                        .noneMatch(open -> open.taskId().equals(task.taskId())))
                                .map(OpenTask::of))
                .toList());
    }

    /** Without the open tasks that are like this. */
    Attention ending(Predicate<OpenTask> ended) {
        return withTasks(tasks.stream().filter(ended.negate()).toList());
    }

    /**
     * What is left to do once the order is cancelled: nothing about its goods or its payment, except what is due
     * back; and its client still has to hear of it.
     */
    Attention closed() {
        List<OpenTask> left =
                tasks.stream().filter(open -> LASTING.contains(open.kind())).toList();
        return new Attention(left, null, calls, null);
    }

    Attention withTimer(Optional<Timer> timer) {
        return new Attention(tasks, timer.orElse(null), calls, hiddenUntilOrNull);
    }

    Attention withCalls(CallTrail next) {
        return new Attention(tasks, timerOrNull, next, hiddenUntilOrNull);
    }

    Attention hiddenUntil(Optional<Instant> until) {
        return new Attention(tasks, timerOrNull, calls, until.orElse(null));
    }

    private Attention withTasks(List<OpenTask> open) {
        return new Attention(open, timerOrNull, calls, hiddenUntilOrNull);
    }
}
