package stockroom.domain.ordering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.domain.settings.Settings;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/** An order's money did not come in time: a person is asked to call, and nothing is cancelled (R12, R13). */
public final class PaymentOverdue {
    private PaymentOverdue() {}

    /** Once for each timer: an order whose timer is gone, or isn't due yet, stays as it is (R15). */
    public static Move of(Order order, Cause cause, Settings settings) {
        Optional<Timer> due =
                order.attention().timer().filter(timer -> !timer.dueAt().isAfter(cause.at()));
        if (order.isStaged() || due.isEmpty()) {
            return new Move.AlreadySo(order);
        }
        TimerKind kind = due.get().kind();
        Order after = order.with(parts -> parts.attention = order.attention().withTimer(Optional.empty()));
        return OrderFacts.moved(
                "PaymentOverdue",
                order,
                after,
                HistoryEntry.of(
                        cause,
                        "PAYMENT_OVERDUE",
                        rule(kind),
                        "Not paid by " + due.get().dueAt() + "."),
                cause,
                Map.of("timer", kind.name(), "dueAt", due.get().dueAt().toString()),
                task(order, due.get(), settings, cause));
    }

    private static List<Task> task(Order order, Timer due, Settings settings, Cause cause) {
        return due.kind() == TimerKind.INSTANT_PAYMENT
                ? MoneyTasks.call(
                        order,
                        TaskKind.PAYMENT_PROBLEM,
                        rule(due.kind()),
                        "Not paid at once: find the cause, offer to pay again, by the same or another method.",
                        due.dueAt(),
                        settings,
                        cause)
                : MoneyTasks.call(
                        order,
                        TaskKind.PAYMENT_OVERDUE,
                        rule(due.kind()),
                        "Not paid yet: call and ask whether it will be paid.",
                        due.dueAt(),
                        settings,
                        cause);
    }

    private static String rule(TimerKind kind) {
        return kind == TimerKind.INSTANT_PAYMENT ? "R12" : "R13";
    }
}
