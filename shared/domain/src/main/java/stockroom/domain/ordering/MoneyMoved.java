package stockroom.domain.ordering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.AttemptStatus;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentBook;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.payment.Settlement;
import stockroom.domain.settings.Settings;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/**
 * Money of an order came in or was given back. Less than the total leaves PARTIALLY_PAID, more makes a refund task for the difference (R22); on
 * an order that is cancelled (R20), or once everything had been given back (R21), all that comes is due back. What it comes to depends on when
 * money moved, not on when it was heard of.
 *
 * @param payment what moved now
 * @param attemptOrNull the attempt that it pays; null where none is meant, as by hand
 * @param book what is known to have moved before
 */
public record MoneyMoved(Payment payment, @Nullable Integer attemptOrNull, PaymentBook book) {
    public static MoneyMoved byHand(Payment payment, PaymentBook book) {
        return new MoneyMoved(payment, null, book);
    }

    public Move of(Order order, Cause cause, Shelf shelf) {
        Optional<Refusal> refusal = refusal(order);
        if (refusal.isPresent()) {
            return new Move.Refused(refusal.get());
        }
        if (book.find(payment.paymentId()).isPresent()) {
            return new Move.AlreadySo(order);
        }
        Order counted = counted(order);
        Optional<Order> reopened =
                comesBack() ? Reopening.of(counted, payment.at(), cause.at(), shelf.free()) : Optional.empty();
        Order moved = tidied(order, reopened.orElse(counted));
        boolean confirmed = Confirmation.byMachine(moved, shelf.settings().autoConfirm(), shelf.known());
        Order after = confirmed ? Confirmation.confirmed(moved) : moved;
        return OrderFacts.moved(
                reopened.isPresent() ? "OrderReopened" : came() ? "PaymentRecorded" : "PaymentRefunded",
                order,
                after,
                entry(order, after, confirmed, shelf.settings(), cause),
                cause,
                Map.of("paymentId", payment.paymentId(), "amount", OrderFacts.money(payment.amount())),
                tasks(order, after, shelf, cause));
    }

    /** What was asked while money was still awaited is another question than where it went. */
    private static Order tidied(Order before, Order moved) {
        Order asked = MoneyTasks.isLost(moved) && !MoneyTasks.isLost(before)
                ? moved.with(parts -> parts.attention = MoneyTasks.payingAgain(moved.attention()))
                : moved;
        return MoneyTasks.tidied(asked);
    }

    /** Money that was all given back brings no order back. */
    private boolean comesBack() {
        return came() && !book.with(payment).wasGivenBackWhole();
    }

    private HistoryEntry entry(Order before, Order after, boolean confirmed, Settings settings, Cause cause) {
        boolean reopened = before.status() == OrderStatus.CANCELLED && after.status() != OrderStatus.CANCELLED;
        String what = reopened
                ? "REOPENED"
                : confirmed ? "PAID_AND_CONFIRMED" : after.payment().name();
        boolean unverified = reopened && after.flags().contains(CallRecorded.DATA_UNVERIFIED);
        String rule = unverified ? "R18" : reopened ? "R20" : came() ? "R22" : "R21";
        String machine = unverified
                ? "; it came before the last missed call, so the order goes out with its data unverified."
                : confirmed ? "; confirmed by the machine (autoConfirm " + settings.autoConfirm() + ")." : ".";
        String told = payment.amount().inWords() + (came() ? " received" : " given back") + " by " + payment.method()
                + "; " + after.held().inWords() + " of " + after.total().inWords() + " paid" + machine;
        return HistoryEntry.of(cause, what, rule, told);
    }

    private boolean came() {
        return payment.way() == Payment.Way.RECEIVED;
    }

    private Optional<Refusal> refusal(Order order) {
        if (order.isStaged()) {
            return Optional.of(Refusal.state(order, "paid"));
        }
        if (!payment.amount().currency().equals(order.currency())) {
            return Optional.of(Refusal.invalid("/amount/currency", "the order is in " + order.currency()));
        }
        if (book.find(payment.paymentId())
                .filter(earlier -> !earlier.equals(payment))
                .isPresent()) {
            return Optional.of(Refusal.conflict(
                    "key-reused", "The payment " + payment.paymentId() + " is recorded with other content."));
        }
        Money before = came() ? order.paid() : order.settlement().refunded();
        return before.plus(payment.amount()).minorUnits() > Money.MAX_TOTAL
                ? Optional.of(Refusal.invalid(
                        "/amount/amount", "all payments of an order together are at most " + Money.MAX_TOTAL))
                : Optional.empty();
    }

    private Order counted(Order order) {
        Settlement settlement =
                came() ? paying(order.settlement()) : order.settlement().refunding(payment.amount());
        Order counted = order.with(parts -> {
            parts.paid = came() ? order.paid().plus(payment.amount()) : order.paid();
            parts.settlement = settlement;
        });
        return counted.withPayment(status(order, counted));
    }

    private Settlement paying(Settlement settlement) {
        return Optional.ofNullable(attemptOrNull)
                .flatMap(settlement::attempt)
                .map(attempt -> settlement.with(attempt.become(AttemptStatus.PAID)))
                .orElse(settlement);
    }

    private PaymentStatus status(Order before, Order counted) {
        if (before.status() == OrderStatus.CANCELLED || book.with(payment).wasGivenBackWhole()) {
            return PaymentStatus.givenBack(counted.held());
        }
        // A refund that was heard of before its payment looked like a whole one for a while.
        PaymentStatus from = before.payment().isGivenBack() ? PaymentStatus.PENDING : before.payment();
        return from.after(counted.held(), counted.total());
    }

    private List<Task> tasks(Order before, Order after, Shelf shelf, Cause cause) {
        Settings settings = shelf.settings();
        List<Task> tasks = new ArrayList<>();
        if (!after.dueBack().isZero() && !after.dueBack().equals(before.dueBack())) {
            tasks.add(refund(after, shelf, cause));
        }
        if (MoneyTasks.isLost(after) && !MoneyTasks.isLost(before)) {
            tasks.addAll(MoneyTasks.call(
                    after,
                    TaskKind.PAYMENT_PROBLEM,
                    "R21",
                    "Everything was given back, and the order stands: find out why, and cancel it if nobody wants it.",
                    cause.at(),
                    settings,
                    cause));
        }
        tasks.addAll(MoneyTasks.rest(after, tasks, settings, cause));
        return tasks;
    }

    private Task refund(Order after, Shelf shelf, Cause cause) {
        String paymentId = payment.paymentId();
        if (!came()) {
            String reason = "After what was given back " + after.dueBack().inWords() + " is still due: pay it back.";
            return OrderTasks.refund(after, paymentId, "R22", reason, cause);
        }
        if (after.status() == OrderStatus.CANCELLED) {
            String reason = payment.amount().inWords() + " arrived after the order was cancelled"
                    + (Reopening.isTooLarge(after, shelf.free())
                            ? ", and it has too many articles to come back by itself: take it again, or pay it back."
                            : ": pay it back.");
            return OrderTasks.refund(after, paymentId, "R20", reason, cause);
        }
        if (after.payment().isGivenBack()) {
            String reason = after.dueBack().inWords() + " arrived though everything had been given back: pay it back.";
            return OrderTasks.refund(after, paymentId, "R21", reason, cause);
        }
        String reason = "The order is overpaid by " + after.dueBack().inWords() + ": pay the difference back.";
        return OrderTasks.refund(after, paymentId, "R22", reason, cause);
    }
}
