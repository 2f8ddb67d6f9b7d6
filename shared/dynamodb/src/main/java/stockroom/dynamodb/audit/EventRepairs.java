package stockroom.dynamodb.audit;

import stockroom.domain.messaging.Event;
import stockroom.dynamodb.Change;

/** How rows of the outbox are mended after a restore: the messaging module's knowledge, which lies above this one. */
public interface EventRepairs {
    /** Writes the event as one that nobody published yet. */
    Change announce(Event event);

    /** Has a published event published once more. */
    Change publishAgain(Event event);

    /** Takes away the event of a decision that is in no other table. */
    Change withdraw(Event event);
}
