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
import stockroom.domain.settings.Settings;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
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
    private final Clock clock;

    TellClients(ClientMessages messages, TurnStore turns, Deliveries deliveries, Carriers carriers, Clock clock) {
        this.messages = messages;
        this.turns = turns;
        this.deliveries = deliveries;
        this.carriers = carriers;
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
            case PARK -> deliveries.park(delivery, lost(delivery, to));
            case CLAIM -> {
                Optional<String> needless = notice.isEmpty() ? Optional.of("it is true no longer") : to.whyNot(channel);
                Instant earliest = to.earliest(channel, clock.instant());
                if (needless.isPresent()) {
                    deliveries.drop(delivery, needless.get());
                } else if (earliest.isAfter(clock.instant())) {
                    deliveries.hold(delivery, held(delivery, earliest), Envelope.of(event));
                } else {
                    send(delivery, to, notice.orElseThrow(), text.orElseThrow());
                }
            }
            case NOTHING -> {}
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

    private ExceptionCase lost(Delivery delivery, Addressee to) {
        return ExceptionCase.ofOrder(
                CaseKind.NOT_DELIVERED,
                to.order().id(),
                "a message to the client was handed over "
                        + delivery.seen().orElseThrow().attempt()
                        + " times by " + delivery.key().channel()
                        + " and nobody knows whether it arrived: call the client",
                clock.instant());
    }
}
