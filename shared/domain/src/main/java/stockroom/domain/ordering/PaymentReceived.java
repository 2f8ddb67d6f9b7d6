package stockroom.domain.ordering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stockroom.domain.measure.Money;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.AutoConfirm;
import stockroom.domain.task.Task;

/**
 * Money came in (R22): less than the total leaves PARTIALLY_PAID, more makes a refund task for the difference; on a cancelled order all of it
 * is due back (R20).
 *
 * @param paymentId the key of the payment: the same one counts once
 * @param at when the money arrived
 */
public record PaymentReceived(String paymentId, PaymentMethod method, Money amount, Instant at) {
    public Move of(Order order, Cause cause, AutoConfirm autoConfirm, Confirmation.KnownAddress known) {
        if (order.isStaged()) {
            return new Move.Refused(Refusal.state(order, "paid"));
        }
        if (!amount.currency().equals(order.currency())) {
            return new Move.Refused(Refusal.invalid("/amount/currency", "the order is in " + order.currency()));
        }
        Money paid = order.paid().plus(amount);
        if (paid.minorUnits() > Money.MAX_TOTAL) {
            return new Move.Refused(Refusal.invalid(
                    "/amount/amount", "all payments of an order together are at most " + Money.MAX_TOTAL));
        }
        Order after = order.withPayment(paid, statusAfter(order, paid));
        boolean confirmed = Confirmation.byMachine(after, autoConfirm, known);
        HistoryEntry entry = HistoryEntry.of(
                cause,
                confirmed ? "PAID_AND_CONFIRMED" : after.payment().name(),
                "R22",
                amount + " received by " + method + "; " + paid + " of " + order.total() + " paid"
                        + (confirmed ? "; confirmed by the machine (autoConfirm " + autoConfirm + ")." : "."));
        return OrderFacts.moved(
                "PaymentRecorded",
                order,
                confirmed ? Confirmation.confirmed(after) : after,
                entry,
                cause,
                Map.of("paymentId", paymentId, "amount", OrderFacts.money(amount)),
                refunds(after, cause));
    }

    private static PaymentStatus statusAfter(Order order, Money paid) {
        boolean owedBack = order.status() == OrderStatus.CANCELLED
                || order.payment() == PaymentStatus.REFUND_DUE
                || order.payment() == PaymentStatus.REFUNDED;
        return owedBack ? PaymentStatus.REFUND_DUE : order.payment().after(paid, order.total());
    }

    private List<Task> refunds(Order after, Cause cause) {
        List<Task> tasks = new ArrayList<>();
        if (after.status() == OrderStatus.CANCELLED) {
            tasks.add(OrderTasks.refund(
                    after, paymentId, "R20", amount + " arrived after the order was cancelled: pay it back.", cause));
        } else if (after.balance().isNegative()) {
            Money over = Money.zero(after.currency()).minus(after.balance());
            tasks.add(OrderTasks.refund(
                    after, paymentId, "R22", "The order is overpaid by " + over + ": pay the difference back.", cause));
        }
        return tasks;
    }
}
