package stockroom.domain.ordering;

import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.Attempt;
import stockroom.domain.payment.AttemptStatus;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentBook;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.domain.payment.PaymentMethod;

/**
 * A provider's word about an order's money (R21). It counts once, in whatever order it comes.
 *
 * @param book the money that is known to have moved before
 */
public record PaymentHeard(PaymentEvent event, PaymentBook book) {
    public Move of(Order order, Cause cause, Shelf shelf) {
        if (namesAttemptThatIsNone(order)) {
            return new Move.Refused(Refusal.invalid(
                    "/attempt", "the order has " + order.settlement().attempts().size() + " attempts"));
        }
        if (!event.amount().currency().equals(order.currency())) {
            return new Move.Refused(Refusal.invalid("/amount/currency", "the order is in " + order.currency()));
        }
        Optional<Attempt> attempt = attempt(order);
        Optional<Payment> payment = payment(order);
        if (payment.isPresent()) {
            return new MoneyMoved(payment.get(), attempt.map(Attempt::number).orElse(null), book)
                    .of(order, cause, shelf);
        }
        AttemptStatus status = event.type() == PaymentEventType.FAILED ? AttemptStatus.FAILED : AttemptStatus.EXPIRED;
        return attempt.map(
                        a -> new AttemptEnded(a.number(), status, event.code().orElse(""))
                                .of(order, cause, shelf.settings()))
                .orElseGet(() -> new Move.AlreadySo(order));
    }

    /** The method of the attempt that it is about. */
    public PaymentMethod method(Order order) {
        return attempt(order).map(Attempt::method).orElse(order.method());
    }

    /** The money that moved; empty where none did. */
    public Optional<Payment> payment(Order order) {
        PaymentMethod method = method(order);
        return switch (event.type()) {
            case PAID -> Optional.of(Payment.received(event.key(), method, event.amount(), event.occurredAt()));
            case REFUNDED -> Optional.of(Payment.refunded(event.key(), method, event.amount(), event.occurredAt()));
            case FAILED, EXPIRED -> Optional.empty();
        };
    }

    private Optional<Attempt> attempt(Order order) {
        return event.attempt().isPresent()
                ? order.settlement().attempt(event.attempt().getAsInt())
                : order.settlement().newest();
    }

    /** Where no attempt was made, because nothing had to be paid beforehand, the first one is meant for none. */
    private boolean namesAttemptThatIsNone(Order order) {
        int attempts = order.settlement().attempts().size();
        return event.attempt().orElse(1) > Math.max(1, attempts)
                || event.attempt().orElse(1) < 1;
    }
}
