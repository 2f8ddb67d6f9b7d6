package stockroom.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.BiConsumer;
import stockroom.domain.messaging.Event;
import stockroom.domain.messaging.HandOver;
import stockroom.domain.messaging.HandOver.State;
import stockroom.domain.messaging.HandOver.Step;
import stockroom.domain.purchasing.Placement;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.lambda.Machine;
import stockroom.lambda.QueueTrigger.Message;
import stockroom.lambda.RandomText;
import stockroom.messaging.Envelope;
import stockroom.messaging.Letter;
import stockroom.messaging.Post;

/** Sends the letter that an event asks for, once however often the event comes; a crash after hand-over makes at most one repeat (R61). */
final class SendLetters {
    private static final int TOKEN_BITS = 256;

    /** How long after the expected day a supplier may still say when the goods come. */
    private static final int LINK_DAYS = 30;

    private final SupplierLetters letters;
    private final Deliveries deliveries;
    private final Post post;
    private final BiConsumer<String, Duration> showAgain;
    private final Machine machine;
    private final Clock clock;

    /** @param showAgain lets a delivery of a message come again after a time */
    SendLetters(
            SupplierLetters letters,
            Deliveries deliveries,
            Post post,
            BiConsumer<String, Duration> showAgain,
            Machine machine,
            Clock clock) {
        this.letters = letters;
        this.deliveries = deliveries;
        this.post = post;
        this.showAgain = showAgain;
        this.machine = machine;
        this.clock = clock;
    }

    void send(Message message) {
        Event event = Envelope.read(message.body());
        String purchaseOrderId = String.valueOf(event.data().get("purchaseOrderId"));
        Optional<HandOver> seen = deliveries.find(event);
        Step step = seen.map(before -> before.next(clock.instant())).orElse(Step.CLAIM);
        switch (step) {
            case WAIT -> throw new LetterNotSent("another sender may be at it");
            case PARK -> deliveries.park(event, seen.orElseThrow(), purchaseOrderId, clock.instant());
            case CLAIM ->
                letters.sent(purchaseOrderId)
                        .ifPresentOrElse(
                                order -> send(order, event, seen, message),
                                () -> deliveries.drop(event, seen, clock.instant()));
            case NOTHING -> {}
        }
        deliveries.handled(event, clock.instant());
    }

    private void send(PurchaseOrder order, Event event, Optional<HandOver> seen, Message message) {
        String token = RandomText.ofBits(TOKEN_BITS, machine.random());
        Letter letter = letters.written(order, event.id().replaceAll("[^A-Za-z0-9-]", "."), token);
        Deliveries.Link link = new Deliveries.Link(token, order.id(), expiry(order));
        HandOver claimed = deliveries
                .claim(event, seen, link, clock.instant())
                .orElseThrow(() -> new LetterNotSent("another sender was faster"));
        Post.Receipt receipt = post.handOver(letter);
        deliveries.end(event, claimed, end(receipt), receipt.reason(), clock.instant());
        if (receipt.end() != Post.End.TAKEN) {
            showAgain.accept(message.receipt(), HandOver.pauseAfter(message.deliveries()));
            throw new LetterNotSent(receipt.reason());
        }
    }

    private static Instant expiry(PurchaseOrder order) {
        return order.life()
                .placement()
                .map(Placement::expectedDate)
                .orElseThrow()
                .plusDays(LINK_DAYS)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    private static State end(Post.Receipt receipt) {
        return switch (receipt.end()) {
            case TAKEN -> State.SENT;
            case REFUSED -> State.REFUSED;
            case UNANSWERED -> State.UNANSWERED;
        };
    }
}
