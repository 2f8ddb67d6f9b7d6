package stockroom.domain.ordering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.Attempt;
import stockroom.domain.payment.AttemptStatus;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.payment.Settlement;
import stockroom.domain.settings.Settings;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/**
 * An attempt to pay failed or expired (R12). Where another is pending or paid that is all; else the order's payment failed, and a person is
 * asked, at once and once, to find the cause. What comes late, twice or about an order that is paid or over changes nothing (R21).
 *
 * @param attempt its number
 * @param status FAILED or EXPIRED
 * @param code the provider's word for the cause; empty where it gave none
 */
public record AttemptEnded(int attempt, AttemptStatus status, String code) {
    public Move of(Order order, Cause cause, Settings settings) {
        Optional<Attempt> pending =
                order.settlement().attempt(attempt).filter(each -> each.status() == AttemptStatus.PENDING);
        if (pending.isEmpty() || !MoneyTasks.awaits(order)) {
            return new Move.AlreadySo(order);
        }
        Attempt over = pending.get().become(status);
        Settlement ended = order.settlement().with(over);
        Order marked = order.with(parts -> parts.settlement = ended);
        return ended.goesOnBeside(over)
                ? moved(order, marked, over, List.of(), cause)
                : moved(order, failed(marked), over, problem(order, over, settings, cause), cause);
    }

    /** The timer has nothing left to wait for: the task is there. */
    private static Order failed(Order order) {
        return order.with(parts -> {
            parts.payment = order.payment() == PaymentStatus.PENDING ? PaymentStatus.FAILED : order.payment();
            parts.attention = order.attention().withTimer(Optional.empty());
        });
    }

    private List<Task> problem(Order order, Attempt over, Settings settings, Cause cause) {
        String reason = "Payment " + over.number() + " by " + over.method() + " " + told()
                + ": find the cause, offer to pay again, by the same or another method.";
        return MoneyTasks.call(order, TaskKind.PAYMENT_PROBLEM, "R12", reason, cause.at(), settings, cause);
    }

    private Move moved(Order before, Order after, Attempt over, List<Task> tasks, Cause cause) {
        String reason = "Payment " + over.number() + " by " + over.method() + " " + told() + ".";
        return OrderFacts.moved(
                "PaymentFailed",
                before,
                after,
                HistoryEntry.of(cause, "PAYMENT_" + status, "R12", reason),
                cause,
                Map.of("attempt", over.number(), "attemptStatus", status.name()),
                tasks);
    }

    private String told() {
        return (status == AttemptStatus.FAILED ? "failed" : "expired") + (code.isEmpty() ? "" : " (" + code + ")");
    }
}
