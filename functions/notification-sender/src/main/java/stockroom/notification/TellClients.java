package stockroom.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stockroom.documents.client.ClientMessage;
import stockroom.documents.client.Templates;
import stockroom.documents.client.Templates.Template;
import stockroom.domain.messaging.Channel;
import stockroom.domain.messaging.Event;
import stockroom.domain.messaging.HandOver;
import stockroom.domain.notice.Notice;
import stockroom.domain.notice.TemplateKey;
import stockroom.domain.ordering.ClientNotReached;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Commit;
import stockroom.dynamodb.MessageStore;
import stockroom.dynamodb.TurnStore;
import stockroom.messaging.Envelope;

/**
 * Tells clients what an event means for their orders: by each way that leads to them and that there is a text for, once however often the
 * event comes, and nothing older after something newer (R61).
 */
final class TellClients {
    private final ClientMessages messages;
    private final TurnStore turns;
    private final Deliveries deliveries;
    private final Carriers carriers;
    private final AskPerson askPerson;
    private final Clock clock;

    TellClients(
            ClientMessages messages,
            TurnStore turns,
            Deliveries deliveries,
            Carriers carriers,
            AskPerson askPerson,
            Clock clock) {
        this.messages = messages;
        this.turns = turns;
        this.deliveries = deliveries;
        this.carriers = carriers;
        this.askPerson = askPerson;
        this.clock = clock;
    }

    /** @throws LetterNotSent when one of its messages did not go out; the others did not wait for it */
    void tell(Event event) {
        List<String> orders = Notice.orders(event);
        if (orders.isEmpty()) {
            return;
        }
        Settings settings = messages.settings();
        Attempts attempts = new Attempts();
        for (String orderId : orders) {
            attempts.make(() -> messages.addressee(orderId, settings).ifPresent(to -> tell(event, to, attempts)));
        }
        attempts.end();
    }

    private void tell(Event event, Addressee to, Attempts attempts) {
        Optional<Notice> notice = Notice.of(event, to.order());
        for (Channel channel : Channel.values()) {
            Optional<Template> text =
                    notice.flatMap(told -> Templates.choose(TemplateKey.of(told, to.order()), channel));
            if (to.isReachedBy(channel) && notice.isPresent() == text.isPresent()) {
                attempts.make(() -> tell(event, to, notice, text, channel));
            }
        }
    }

    private void tell(Event event, Addressee to, Optional<Notice> notice, Optional<Template> text, Channel channel) {
        Delivery delivery =
                deliveries.find(MessageStore.Key.of(event, to.order().id(), channel));
        switch (deliveries.next(delivery)) {
            case WAIT -> throw new LetterNotSent("another sender may be at it");
            case PARK -> park(event, delivery, to);
            case CLAIM -> {
                Optional<String> needless = notice.isEmpty() ? Optional.of("it is true no longer") : to.whyNot(channel);
                Instant earliest = to.earliest(channel, clock.instant());
                if (needless.isPresent()) {
                    deliveries.drop(delivery, needless.get());
                } else if (earliest.isAfter(clock.instant())) {
                    deliveries.hold(delivery, held(delivery, earliest), Envelope.of(event));
                } else {
                    send(event, delivery, to, notice.orElseThrow(), text.orElseThrow());
                }
            }
            case NOTHING -> {}
        }
    }

    private void send(Event event, Delivery delivery, Addressee to, Notice notice, Template text) {
        try {
            send(delivery, to, notice, text);
        } catch (AddressRefused refused) {
            askPerson(event, delivery, to, refused.reason(), List.of());
            throw refused;
        }
    }

    private void send(Delivery delivery, Addressee to, Notice notice, Template text) {
        ClientMessage written = messages.written(text, to);
        String orderId = to.order().id();
        deliveries
                .carry(
                        delivery,
                        turns.take(delivery.key(), orderId, notice, clock.instant()),
                        List.of(turns.end(delivery.key(), orderId)),
                        () -> carriers.handOver(delivery, to, written))
                .ifPresent(refused -> giveWay(delivery, notice, refused));
    }

    private void giveWay(Delivery delivery, Notice notice, Commit.Refused refused) {
        if (!TurnStore.isOvertaken(refused, notice)) {
            throw new LetterNotSent("another message of this order is on its way");
        }
        deliveries.drop(delivery, "newer news of the order was told");
    }

    private static HandOver held(Delivery delivery, Instant until) {
        return delivery.seen().map(seen -> seen.heldUntil(until)).orElseGet(() -> HandOver.heldFromTheStart(until));
    }

    /** Nobody knows whether it arrived, and it may not go out a third time (R61). */
    private void park(Event event, Delivery delivery, Addressee to) {
        String reason = "it was handed over " + delivery.seen().orElseThrow().attempt()
                + " times and nobody knows whether it arrived";
        askPerson(event, delivery, to, reason, List.of(deliveries.parked(delivery, reason)));
    }

    private void askPerson(Event event, Delivery delivery, Addressee to, String reason, List<Change> beside) {
        ClientNotReached news = new ClientNotReached(delivery.key().channel(), reason);
        askPerson.about(event, to.order().id(), news, to.settings(), beside);
    }
}
