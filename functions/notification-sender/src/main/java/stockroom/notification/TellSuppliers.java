package stockroom.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import stockroom.domain.messaging.Channel;
import stockroom.domain.messaging.Event;
import stockroom.domain.purchasing.Placement;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.MessageStore;
import stockroom.dynamodb.SupplierLinkStore;
import stockroom.lambda.Machine;
import stockroom.lambda.RandomText;
import stockroom.messaging.Letter;
import stockroom.messaging.Post;

/** Writes to a supplier what was ordered of them (R47). */
final class TellSuppliers {
    /** The event of which they are told. */
    static final String EVENT = "PurchaseOrderSent";

    private static final int TOKEN_BITS = 256;

    /** How long after the expected day a supplier may still say when the goods come. */
    private static final int LINK_DAYS = 30;

    private final SupplierLetters letters;
    private final SupplierLinkStore links;
    private final Deliveries deliveries;
    private final Post post;
    private final Machine machine;
    private final Clock clock;

    TellSuppliers(
            SupplierLetters letters,
            SupplierLinkStore links,
            Deliveries deliveries,
            Post post,
            Machine machine,
            Clock clock) {
        this.letters = letters;
        this.links = links;
        this.deliveries = deliveries;
        this.post = post;
        this.machine = machine;
        this.clock = clock;
    }

    void tell(Event event) {
        String purchaseOrderId = String.valueOf(event.data().get("purchaseOrderId"));
        Delivery delivery = deliveries.find(new MessageStore.Key(event.id(), Channel.EMAIL));
        switch (deliveries.next(delivery)) {
            case WAIT -> throw new LetterNotSent("another sender may be at it");
            case PARK -> deliveries.park(delivery, lost(delivery, purchaseOrderId));
            case CLAIM ->
                letters.sent(purchaseOrderId)
                        .ifPresentOrElse(
                                order -> send(order, delivery),
                                () -> deliveries.drop(delivery, "the purchase order was cancelled before it went out"));
            case NOTHING -> {}
        }
    }

    /**
     * Each attempt has a link of its own, because of the former one only a hash is known: both open the same page.
     */
    private void send(PurchaseOrder order, Delivery delivery) {
        String token = RandomText.ofBits(TOKEN_BITS, machine.random());
        Letter letter = letters.written(order, delivery.letterId(), token);
        deliveries.carry(delivery, links.add(token, order.id(), expiry(order)), List.of(), () -> post.handOver(letter));
    }

    private ExceptionCase lost(Delivery delivery, String purchaseOrderId) {
        return ExceptionCase.ofPurchaseOrder(
                CaseKind.NOT_DELIVERED,
                purchaseOrderId,
                "the order was handed to the mail server "
                        + delivery.seen().orElseThrow().attempt()
                        + " times and nobody knows whether it arrived: ask the supplier, or write to them by hand",
                clock.instant());
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
}
