package stockroom.purchasing.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Hand;
import stockroom.domain.purchasing.LineEdit;
import stockroom.domain.purchasing.PurchaseEffect;
import stockroom.domain.purchasing.PurchaseMove;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.purchasing.PurchaseSending;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.EditStore;
import stockroom.dynamodb.IncomingStore;
import stockroom.dynamodb.PurchaseEffects;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.messaging.Outbox;

/**
 * A draft is sent: each article that goes leaves the draft and expects supply, and its buyer's edit has had its effect (R40). One that stays behind
 * keeps its edit, and its position is decided anew.
 */
final class SendingSteps implements EffectSteps {
    private final IncomingStore incoming;
    private final EditStore edits;
    private final PurchaseOrderStore purchaseOrders;
    private final Outbox outbox;

    SendingSteps(IncomingStore incoming, EditStore edits, PurchaseOrderStore purchaseOrders, Outbox outbox) {
        this.incoming = incoming;
        this.edits = edits;
        this.purchaseOrders = purchaseOrders;
        this.outbox = outbox;
    }

    @Override
    public boolean fit(PurchaseOrder order) {
        return order.status() == PurchaseOrderStatus.SENDING;
    }

    @Override
    public List<Change> next(PurchaseOrder order, PurchaseEffects left) {
        List<PurchaseEffect> step = left.next();
        Map<PositionKey, LineEdit> made = incoming.edits(step.stream()
                .filter(effect -> effect.incoming().isPresent())
                .map(effect -> order.positionOf(effect.sku()))
                .toList());
        List<Change> changes = new ArrayList<>();
        for (PurchaseEffect effect : step) {
            PositionKey position = order.positionOf(effect.sku());
            effect.incoming()
                    .ifPresentOrElse(
                            expected -> {
                                changes.addAll(incoming.sent(position, order.id(), expected));
                                Optional<Hand> hand = order.line(effect.sku()).flatMap(DraftLine::hand);
                                ended(position, hand, Optional.ofNullable(made.get(position)))
                                        .ifPresent(changes::add);
                            },
                            () -> changes.add(incoming.leftBehind(position)));
        }
        return changes;
    }

    private Optional<Change> ended(PositionKey position, Optional<Hand> hand, Optional<LineEdit> edit) {
        return edit.filter(found -> hand.map(shown -> isShown(shown, found))
                        .orElse(!found.wish().keepsItsSupplier()))
                .map(found ->
                        edits.sent(position, found, hand.map(Hand::uncovered).orElse(0L)));
    }

    /**
     * Another edit, which the buyer made since, waits for the next draft. A line that came back after it was removed shows no edit, and ends it.
     */
    private static boolean isShown(Hand hand, LineEdit edit) {
        return hand.at().toEpochMilli() == edit.at().toEpochMilli() && hand.by().equals(edit.by());
    }

    @Override
    public List<Change> end(PurchaseOrder order, Cause cause) {
        PurchaseMove.Done sent = PurchaseSending.sent(order, cause);
        List<Change> changes = new ArrayList<>(purchaseOrders.sent(order, sent.after()));
        changes.add(outbox.announce(sent.event()));
        return changes;
    }
}
