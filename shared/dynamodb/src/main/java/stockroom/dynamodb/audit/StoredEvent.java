package stockroom.dynamodb.audit;

import stockroom.domain.messaging.Event;

/** @param pending nobody published it yet */
record StoredEvent(Event event, boolean pending) {}
