package stockroom.dynamodb.audit;

import java.util.List;
import stockroom.domain.payment.PaymentEvent;
import stockroom.dynamodb.PaymentEventStore.State;

/** I10: money that a provider told of, and that counts as booked, is among its order's payments. */
final class HeardMoneyCheck implements Check {
    @Override
    public List<Violation> of(Snapshot snapshot) {
        return lost(snapshot).stream()
                .map(event -> new Violation(
                        "I10", "payment event " + event.key(), "a payment of order " + event.orderId(), "none"))
                .toList();
    }

    /** The events whose money is nowhere. */
    static List<PaymentEvent> lost(Snapshot snapshot) {
        return snapshot.paymentEvents().stream()
                .filter(kept -> kept.state() == State.APPLIED)
                .map(kept -> kept.event())
                .filter(event -> event.type().movesMoney())
                .filter(event -> !snapshot.hasPayment(event.orderId(), event.key()))
                .toList();
    }
}
