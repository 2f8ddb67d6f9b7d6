package stockroom.minstock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stockroom.domain.measure.Fingerprint;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.stock.Crossing;
import stockroom.domain.stock.Minimum;
import stockroom.domain.task.Subject;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.MinimumWatch;
import stockroom.dynamodb.MinimumWatch.Watched;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Turn;
import stockroom.messaging.Outbox;

/** Looks at every position that has a minimum. Whatever changes between look and write is looked at again by the next check. */
final class CheckMinimums {
    private static final String RULE = "R53";

    private final ConfigurationStore configuration;
    private final MinimumWatch watch;
    private final TaskStore tasks;
    private final Outbox outbox;
    private final Transactor transactor;

    CheckMinimums(
            ConfigurationStore configuration,
            MinimumWatch watch,
            TaskStore tasks,
            Outbox outbox,
            Transactor transactor) {
        this.configuration = configuration;
        this.watch = watch;
        this.tasks = tasks;
        this.outbox = outbox;
        this.transactor = transactor;
    }

    /** What it did: how many alerts it raised or re-armed. Where nobody writes anything, the next season is the next work (R52). */
    Turn check(Cause cause) {
        ZoneId zone = configuration.read().settings().shopTimeZone();
        LocalDate today = cause.at().atZone(zone).toLocalDate();
        List<Watched> all = watch.all();
        List<PositionKey> candidates = all.stream()
                .filter(watched -> watched.crossing(today) != Crossing.NONE)
                .map(Watched::position)
                .toList();
        int done = (int) watch.read(candidates).stream()
                .filter(watched -> act(watched, today, cause))
                .count();
        Optional<LocalDate> next = all.stream()
                .flatMap(watched -> watched.plan().nextChangeAfter(today).stream())
                .min(Comparator.naturalOrder());
        return Turn.of(done, next.map(day -> day.atStartOfDay(zone).toInstant()));
    }

    private boolean act(Watched watched, LocalDate today, Cause cause) {
        return switch (watched.crossing(today)) {
            case ALERT -> alert(watched, watched.plan().on(today), cause);
            case REARM -> transactor.write(watch.rearmed(watched));
            case NONE -> false;
        };
    }

    private boolean alert(Watched watched, Minimum minimum, Cause cause) {
        String id = "t-"
                + new Fingerprint()
                        .add(TaskKind.LOW_STOCK)
                        .add(watched.position().text())
                        .add(watched.version())
                        .text();
        String reason = watched.free() + " of " + watched.position().sku() + " are left in "
                + watched.position().warehouse() + ", below the minimum of "
                + minimum.units() + ".";
        Task task = new Task(
                id, TaskKind.LOW_STOCK, Subject.ofPosition(watched.position()), cause.at(), cause.at(), RULE, reason);
        Map<String, Object> data = Map.of(
                "sku", watched.position().sku().value(),
                "warehouse", watched.position().warehouse().value(),
                "free", watched.free(),
                "minimum", minimum.units(),
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
