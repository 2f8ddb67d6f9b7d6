package stockroom.minstock;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stockroom.domain.measure.Fingerprint;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.task.Subject;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.MinimumWatch;
import stockroom.dynamodb.MinimumWatch.Watched;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Outbox;

/** Looks at every position that has a minimum. Whatever changes between look and write is looked at again by the next check. */
final class CheckMinimums {
    private static final String RULE = "R53";

    private final MinimumWatch watch;
    private final TaskStore tasks;
    private final Outbox outbox;
    private final Transactor transactor;

    CheckMinimums(MinimumWatch watch, TaskStore tasks, Outbox outbox, Transactor transactor) {
        this.watch = watch;
        this.tasks = tasks;
        this.outbox = outbox;
        this.transactor = transactor;
    }

    /** @return how many alerts it raised or re-armed */
    int check(Cause cause) {
        return (int) watch.read(watch.candidates()).stream()
                .filter(watched -> act(watched, cause))
                .count();
    }

    private boolean act(Watched watched, Cause cause) {
        return switch (watched.crossing()) {
            case ALERT -> alert(watched, cause);
            case REARM -> transactor.write(watch.rearmed(watched));
            case NONE -> false;
        };
    }

    private boolean alert(Watched watched, Cause cause) {
        String id = "t-"
                + new Fingerprint()
                        .add(TaskKind.LOW_STOCK)
                        .add(watched.position().text())
                        .add(watched.version())
                        .text();
        String reason = watched.free() + " of " + watched.position().sku() + " are left in "
                + watched.position().warehouse() + ", below the minimum of "
                + watched.minimum().units() + ".";
        Task task = new Task(
                id, TaskKind.LOW_STOCK, Subject.ofPosition(watched.position()), cause.at(), cause.at(), RULE, reason);
        Map<String, Object> data = Map.of(
                "sku", watched.position().sku().value(),
                "warehouse", watched.position().warehouse().value(),
                "free", watched.free(),
                "minimum", watched.minimum().units(),
                "rule", RULE);
        List<Change> silent = List.of(watch.told(watched), tasks.put(task));
        Change event = outbox.announce(new Event("LowStock", id, 1, cause, data));
        return transactor
                .commit(Stream.concat(silent.stream(), Stream.of(event)).toList())
                // An event of an alert that the position knows nothing of was kept by a restore, and told all that is
                // to be told.
                .fold(
                        () -> true,
                        refused -> !refused.by("position")
                                && transactor.commit(silent).isDone());
    }
}
