package stockroom.messaging;

import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.audit.EventRepairs;

/** How the outbox is mended after a restore. */
public final class RestoredOutbox implements EventRepairs {
    private final Outbox outbox;

    public RestoredOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Change announce(Event event) {
        return outbox.announce(event);
    }

    @Override
    public Change publishAgain(Event event) {
        return outbox.pendingAgain(event);
    }

    @Override
    public Change withdraw(Event event) {
        return outbox.withdraw(event);
    }
}
