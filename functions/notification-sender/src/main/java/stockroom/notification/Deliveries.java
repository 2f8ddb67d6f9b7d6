package stockroom.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stockroom.domain.messaging.Event;
import stockroom.domain.messaging.HandOver;
import stockroom.domain.messaging.HandOver.State;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.MessageStore;
import stockroom.dynamodb.MessageStore.Channel;
import stockroom.dynamodb.MessageStore.Key;
import stockroom.dynamodb.SupplierLinkStore;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Inbox;

/** Writes down how far each event's letter has come: by a condition on what was seen, so that two senders never hold the same one. */
final class Deliveries {
    static final String CONSUMER = "notification-sender";

    private final MessageStore messages;
    private final SupplierLinkStore links;
    private final ExceptionStore exceptions;
    private final Inbox inbox;
    private final Transactor transactor;

    Deliveries(
            MessageStore messages,
            SupplierLinkStore links,
            ExceptionStore exceptions,
            Inbox inbox,
            Transactor transactor) {
        this.messages = messages;
        this.links = links;
        this.exceptions = exceptions;
        this.inbox = inbox;
        this.transactor = transactor;
    }

    Optional<HandOver> find(Event event) {
        return messages.find(key(event));
    }

    /**
     * Claims the letter and makes its link valid; empty when another sender was faster. Each attempt has a link of its own, because of the
     * former one only a hash is known: both open the same page.
     */
    Optional<HandOver> claim(Event event, Optional<HandOver> seen, Link link, Instant now) {
        HandOver claimed = seen.map(before -> before.claimed(now)).orElseGet(() -> HandOver.begun(now));
        Change claim = seen.map(before -> messages.move(key(event), before, claimed))
                .orElseGet(() -> messages.begin(key(event), claimed));
        List<Change> changes = List.of(claim, links.add(link.token(), link.purchaseOrderId(), link.expiresAt()));
        return transactor.commit(changes).isDone() ? Optional.of(claimed) : Optional.empty();
    }

    /** A link to be made. */
    record Link(String token, String purchaseOrderId, Instant expiresAt) {}

    /** How the attempt ended. Should the row have changed meanwhile, another sender took this one for dead, and its row is the truth. */
    void end(Event event, HandOver claimed, State end, String reason, Instant now) {
        transactor.write(messages.move(key(event), claimed, claimed.ended(end, now), reason));
    }

    /** Gives the letter up and tells a person. */
    void park(Event event, HandOver seen, String purchaseOrderId, Instant now) {
        String reason = "the order was handed to the mail server " + seen.attempt()
                + " times and nobody knows whether it arrived: ask the supplier, or write to them by hand";
        transactor.commit(List.of(
                messages.move(key(event), seen, seen.ended(State.PARKED, now), reason),
                exceptions.raise(ExceptionCase.ofPurchaseOrder(CaseKind.NOT_DELIVERED, purchaseOrderId, reason, now))));
    }

    /** Nobody needs the letter any more. */
    void drop(Event event, Optional<HandOver> seen, Instant now) {
        HandOver before = seen.orElseGet(() -> HandOver.begun(now));
        HandOver dropped = before.ended(State.DROPPED, now);
        Change change =
                seen.isPresent() ? messages.move(key(event), before, dropped) : messages.begin(key(event), dropped);
        transactor.write(change.set("reason", "the purchase order was cancelled before it went out"));
    }

    void handled(Event event, Instant now) {
        transactor.write(inbox.handle(CONSUMER, event, now));
    }

    private static Key key(Event event) {
        return new Key(event.id(), Channel.EMAIL);
    }
}
