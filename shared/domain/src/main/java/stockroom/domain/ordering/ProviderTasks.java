package stockroom.domain.ordering;

import java.time.Instant;
import stockroom.domain.payment.FailureShare;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.task.Subject;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/** What people have to do because of payment providers and banks, apart from any order. */
public final class ProviderTasks {
    private ProviderTasks() {}

    /** The event is kept, and nobody's money changed (R20, R21). @param why as a person reads it */
    public static Task unmatched(PaymentEvent event, String why, Instant at) {
        String reason = "The payment event " + event.key() + " (" + event.type() + ", "
                + event.amount().inWords() + ") for order " + event.orderId() + " changed nothing: " + why
                + ". Find out whose money it is.";
        return open(TaskKind.PAYMENT_UNMATCHED, event.key(), "R21", reason, at);
    }

    /** One an episode (R24). @param hour the clock hour in which it began */
    public static Task failures(PaymentMethod method, Instant hour, FailureShare share, Instant at) {
        String reason = share.failed() + " of " + share.payments() + " payments by " + method
                + " failed in the hour from " + hour + ": is the provider down?";
        return open(TaskKind.PAYMENT_FAILURES, method + "#" + hour, "R24", reason, at);
    }

    private static Task open(TaskKind kind, String raisedBy, String rule, String reason, Instant at) {
        return new Task(Task.idOf(kind, raisedBy), kind, Subject.NOTHING_STORED, at, at, rule, reason);
    }
}
