package stockroom.messaging;

import java.util.List;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.audit.EventRules;

/** What the auditor must know about events: outbox, subscriptions and inbox. */
public final class AuditedEvents implements EventRules {
    @Override
    public Event event(Item row) {
        return Outbox.event(row);
    }

    @Override
    public boolean isPending(Item row) {
        return row.has(Outbox.PENDING);
    }

    @Override
    public List<String> consumersOf(String type) {
        return Subscriptions.consumersOf(type);
    }

    @Override
    public String inboxKey(String consumer, String eventId) {
        return Inbox.key(consumer, eventId);
    }
}
