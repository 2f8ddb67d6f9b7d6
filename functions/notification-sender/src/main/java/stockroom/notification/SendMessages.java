package stockroom.notification;

import java.time.Duration;
import java.util.function.BiConsumer;
import stockroom.domain.messaging.Event;
import stockroom.domain.messaging.HandOver;
import stockroom.lambda.QueueTrigger.Message;
import stockroom.messaging.Envelope;

/**
 * Sends the messages that an event asks for, each once however often the event comes; a crash after hand-over makes at most one repeat (R61).
 * What was not taken is tried again after pauses that grow (R62).
 */
final class SendMessages {
    private final TellSuppliers suppliers;
    private final TellClients clients;
    private final Deliveries deliveries;
    private final BiConsumer<String, Duration> showAgain;

    /** @param showAgain lets a delivery of a message come again after a time */
    SendMessages(
            TellSuppliers suppliers,
            TellClients clients,
            Deliveries deliveries,
            BiConsumer<String, Duration> showAgain) {
        this.suppliers = suppliers;
        this.clients = clients;
        this.deliveries = deliveries;
        this.showAgain = showAgain;
    }

    void send(Message message) {
        Event event = Envelope.read(message.body());
        try {
            tell(event);
        } catch (LetterNotSent late) {
            showAgain.accept(message.receipt(), HandOver.pauseAfter(message.deliveries()));
            throw late;
        }
        deliveries.handled(event);
    }

    private void tell(Event event) {
        if (event.type().equals(TellSuppliers.EVENT)) {
            suppliers.tell(event);
        } else {
            clients.tell(event);
        }
    }
}
