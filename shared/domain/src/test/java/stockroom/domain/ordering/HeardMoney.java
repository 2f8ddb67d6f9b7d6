package stockroom.domain.ordering;

import static stockroom.domain.ordering.Orders.NOW;
import static stockroom.domain.ordering.Orders.uah;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentBook;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.settings.Settings;

/** An order and its book of payments while one event after another is heard. */
final class HeardMoney {
    private Order order;
    private PaymentBook book = PaymentBook.EMPTY;
    private int heard;

    HeardMoney(Order order) {
        this.order = order;
    }

    Order order() {
        return order;
    }

    PaymentBook book() {
        return book;
    }

    /** What the order makes of an event, without becoming it. */
    Move says(int attempt, PaymentEventType type, long minorUnits) {
        return of(event(attempt, type, minorUnits, null));
    }

    Move.Done hears(int attempt, PaymentEventType type, long minorUnits) {
        return becomes(hear(event(attempt, type, minorUnits, null)));
    }

    Move.Done hears(int attempt, PaymentEventType type, long minorUnits, String reason) {
        return becomes(hear(event(attempt, type, minorUnits, reason)));
    }

    /** Money went back then, as whoever gave it says. */
    Move.Done refundedAt(long minorUnits, Instant at) {
        return becomes(hear(new PaymentEvent(
                "e" + ++heard, order.id(), null, PaymentEventType.REFUNDED, uah(minorUnits), at, null)));
    }

    /** The same of an event that was made elsewhere, which may change nothing. */
    Move hear(PaymentEvent event) {
        Move move = of(event);
        if (move instanceof Move.Done done) {
            order = done.after();
            if (event.type().movesMoney()) {
                book = book.with(new Payment(
                        event.key(),
                        event.type() == PaymentEventType.PAID ? Payment.Way.RECEIVED : Payment.Way.REFUNDED,
                        order.method(),
                        event.amount(),
                        event.occurredAt()));
            }
        }
        return move;
    }

    Move.Done attempts(PaymentMethod method, Instant at) {
        return becomes(new PaymentAttempted(method).of(order, cause(at), Settings.DEFAULTS));
    }

    Move.Done overdue(Instant at) {
        return becomes(PaymentOverdue.of(order, cause(at), Settings.DEFAULTS));
    }

    Move.Done becomes(Move move) {
        Move.Done done = (Move.Done) move;
        order = done.after();
        return done;
    }

    private Move of(PaymentEvent event) {
        return new PaymentHeard(event, book).of(order, cause(event.occurredAt()), Orders.SHELF);
    }

    private PaymentEvent event(int attempt, PaymentEventType type, long minorUnits, @Nullable String reason) {
        heard++;
        return new PaymentEvent(
                "e" + heard, order.id(), attempt, type, uah(minorUnits), NOW.plusSeconds(heard - 1L), reason);
    }

    private static Cause cause(Instant at) {
        return new Cause("machine:payment-webhook", "request-2", at);
    }
}
