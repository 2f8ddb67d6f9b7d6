package stockroom.domain.ordering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.PaymentKind;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.Settings;
import stockroom.domain.task.Subject;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/** What people have to do about an order's money, and until when. */
final class MoneyTasks {
    private static final TaskKind PROBLEM = TaskKind.PAYMENT_PROBLEM;

    /** What is asked of people while money is awaited. */
    private static final Set<TaskKind> AWAITING = Set.of(PROBLEM, TaskKind.PAYMENT_OVERDUE, TaskKind.PARTLY_PAID);

    private MoneyTasks() {}

    /** Whether somebody still has to pay for it. */
    static boolean awaits(Order order) {
        return order.status().isOpen()
                && order.payment() != PaymentStatus.PAID
                && !order.payment().isGivenBack();
    }

    /** Without what nobody has to do any more, now that the order stands with its money as it does; no timer waits for money that came. */
    static Order tidied(Order order) {
        Attention left = order.dueBack().isZero()
                ? order.attention().ending(open -> open.kind() == TaskKind.REFUND)
                : order.attention();
        Attention tidy = awaits(order)
                ? left
                : left.ending(open -> AWAITING.contains(open.kind()) && !(open.kind() == PROBLEM && isLost(order)))
                        .withTimer(Optional.empty());
        return order.with(parts -> parts.attention = tidy);
    }

    /** Everything was given back, and the order stands: somebody is asked why, until they found out (R21). */
    static boolean isLost(Order order) {
        return order.status().isOpen() && order.payment() == PaymentStatus.REFUNDED;
    }

    /**
     * What has to be asked so that no open order is forgotten: one that is paid in part has a timer, or somebody's task, or the shop never asks
     * (R13, R22). Goes behind whatever else a decision raises.
     */
    static List<Task> rest(Order after, List<Task> raised, Settings settings, Cause cause) {
        boolean asked = after.attention().timer().isPresent()
                || Stream.concat(
                                after.attention().tasks().stream().map(OpenTask::kind),
                                raised.stream().map(Task::kind))
                        .anyMatch(AWAITING::contains);
        boolean never = after.method().kind() != PaymentKind.ON_DELIVERY
                && after.settlement().limits().of(after.method().kind()).isEmpty();
        return after.status().isOpen() && after.payment() == PaymentStatus.PARTIALLY_PAID && !asked && !never
                ? List.of(OrderTasks.restAwaited(after, cause, settings))
                : List.of();
    }

    /** The client pays again: what was asked about earlier attempts is settled, and the next one has its own timer. */
    static Attention payingAgain(Attention attention) {
        return attention
                .ending(open -> open.kind() == TaskKind.PAYMENT_PROBLEM || open.kind() == TaskKind.PAYMENT_OVERDUE)
                .withTimer(Optional.empty());
    }

    /**
     * One call about money that did not come, unless one of its kind is asked for already: offered while the client may be called (R14).
     *
     * @param dueAt since when
     */
    static List<Task> call(
            Order order, TaskKind kind, String rule, String reason, Instant dueAt, Settings settings, Cause cause) {
        List<Task> tasks = new ArrayList<>();
        if (!order.attention().asksFor(kind)) {
            tasks.add(new Task(
                    Task.idOf(kind, order.id() + "#" + (order.version() + 1)),
                    kind,
                    Subject.ofOrder(order.id()),
                    dueAt,
                    OrderTasks.nextOpening(order, cause.at(), settings),
                    rule,
                    reason));
        }
        return tasks;
    }
}
