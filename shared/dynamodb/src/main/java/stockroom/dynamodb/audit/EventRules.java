package stockroom.dynamodb.audit;

import java.util.List;
import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Item;

/** How events are stored and who must hear of them: the messaging module's knowledge, which lies above this one. */
public interface EventRules {
    /** The event in a row of the outbox. */
    Event event(Item row);

    /** Whether nobody published the event of this row yet. */
    boolean isPending(Item row);

    /** The consumers that an event of this type must reach. */
    List<String> consumersOf(String type);

    /** The key of the inbox row that says a consumer handled an event. */
    String inboxKey(String consumer, String eventId);
}
