package stockroom.notification;

import java.util.Optional;
import stockroom.domain.messaging.HandOver;
import stockroom.dynamodb.MessageStore;

/**
 * One message and how far it has come.
 *
 * @param seen empty when nothing is known of it yet
 */
record Delivery(MessageStore.Key key, Optional<HandOver> seen) {
    /** The letter's id within the shop, the same for every attempt. */
    String letterId() {
        return key.eventId().replaceAll("[^A-Za-z0-9-]", ".");
    }
}
