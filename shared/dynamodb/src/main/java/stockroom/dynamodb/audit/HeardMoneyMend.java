package stockroom.dynamodb.audit;

import java.util.List;
import stockroom.domain.messaging.Cause;
import stockroom.dynamodb.PaymentEventStore;

/** Money that a provider told of and whose booking is lost is booked again: its event waits for the payment sweep once more. */
final class HeardMoneyMend implements Mend {
    private final PaymentEventStore events;
    private final Cause cause;

    HeardMoneyMend(PaymentEventStore events, Cause cause) {
        this.events = events;
        this.cause = cause;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        return HeardMoneyCheck.lost(snapshot).stream()
                .map(event -> new Mended(
                        event.key() + ": its money is not with order " + event.orderId()
                                + "; payment-timeout-sweep books it again",
                        List.of(events.again(event, cause.at()))))
                .toList();
    }
}
