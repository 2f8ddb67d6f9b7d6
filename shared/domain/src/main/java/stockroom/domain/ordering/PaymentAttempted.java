package stockroom.domain.ordering;

import java.util.List;
import java.util.Map;
import java.util.Set;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.PaymentKind;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.Settings;

/**
 * The client pays again, by the same or another method (R12): its timer begins anew, by the limits that the order was taken with (R23), and
 * what people were asked about earlier attempts is settled.
 */
public record PaymentAttempted(PaymentMethod method) {
    public Move of(Order order, Cause cause, Settings settings) {
        if (!MoneyTasks.awaits(order)) {
            return new Move.Refused(Refusal.conflict(
                    "wrong-state",
                    "The order is " + order.status() + " and its payment " + order.payment()
                            + "; nothing is to be paid for it."));
        }
        if (!settings.paymentMethods().getOrDefault(order.delivery(), Set.of()).contains(method)) {
            return new Move.Refused(Refusal.invalid("/method", method + " is not offered with " + order.delivery()));
        }
        Order ready = order.with(parts -> {
            parts.method = method;
            parts.payment = order.held().isZero() ? unpaid() : order.payment();
            parts.attention = MoneyTasks.payingAgain(order.attention());
        });
        Order after = method.kind() == PaymentKind.ON_DELIVERY
                ? ready.with(parts -> parts.settlement = order.settlement().attempting(method, cause.at()))
                : ready.awaitingPayment(cause.at(), settings.shopTimeZone());
        int number = after.settlement().attempts().size();
        return OrderFacts.moved(
                "PaymentAttempted",
                order,
                after,
                HistoryEntry.of(cause, "PAYMENT_ATTEMPTED", "R12", "Payment " + number + " began, by " + method + "."),
                cause,
                Map.of("attempt", number, "method", method.name()),
                MoneyTasks.rest(after, List.of(), settings, cause));
    }

    private PaymentStatus unpaid() {
        return method.kind() == PaymentKind.ON_DELIVERY ? PaymentStatus.ON_DELIVERY : PaymentStatus.PENDING;
    }
}
