package stockroom.dynamodb;

import java.time.Instant;
import java.util.Optional;
import stockroom.domain.ordering.Attention;
import stockroom.domain.ordering.CallTrail;
import stockroom.domain.ordering.OpenTask;
import stockroom.domain.ordering.Timer;
import stockroom.domain.ordering.TimerKind;
import stockroom.domain.task.TaskKind;

/** What people have to do for an order, as a part of its item, and back. */
final class AttentionItems {
    private AttentionItems() {}

    static Item write(Attention attention) {
        Item item = Item.empty()
                .list(
                        "tasks",
                        attention.tasks().stream().map(AttentionItems::task).toList())
                .number("missed", attention.calls().missed());
        item = optionalTime(item, "missedAt", attention.calls().countedAt());
        item = optionalTime(item, "gaveUpAt", attention.calls().gaveUpAt());
        item = optionalTime(item, "countedFrom", attention.calls().countedFrom());
        item = optionalTime(item, "hiddenUntil", attention.hiddenUntil());
        item = optionalTime(item, "timerAt", attention.timer().map(Timer::dueAt));
        return item.optionalText(
                "timer", attention.timer().map(timer -> timer.kind().name()));
    }

    static Attention read(Item item) {
        return new Attention(
                item.list("tasks").stream().map(AttentionItems::task).toList(),
                item.optionalText("timer")
                        .map(kind -> new Timer(TimerKind.valueOf(kind), item.time("timerAt")))
                        .orElse(null),
                new CallTrail(
                        item.units("missed"),
                        item.optionalTime("missedAt").orElse(null),
                        item.optionalTime("gaveUpAt").orElse(null),
                        item.optionalTime("countedFrom").orElse(null)),
                item.optionalTime("hiddenUntil").orElse(null));
    }

    private static Item optionalTime(Item item, String name, Optional<Instant> time) {
        return time.map(at -> item.time(name, at)).orElse(item);
    }

    private static Item task(OpenTask task) {
        return Item.empty()
                .text("id", task.taskId())
                .text("kind", task.kind().name())
                .time("offeredFrom", task.offeredFrom());
    }

    private static OpenTask task(Item item) {
        return new OpenTask(item.text("id"), TaskKind.valueOf(item.text("kind")), item.time("offeredFrom"));
    }
}
