package stockroom.purchasing.sending;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.DraftPart;
import stockroom.domain.purchasing.PurchaseMove;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.purchasing.PurchaseRefusal;
import stockroom.domain.purchasing.PurchaseSending;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.purchasing.consolidation.Consolidation;
import stockroom.purchasing.consolidation.RunRequest;
import stockroom.purchasing.decision.ChangePurchaseOrder;
import stockroom.purchasing.decision.ChangePurchaseOrder.Outcome;
import stockroom.purchasing.decision.ChangePurchaseOrder.Plan;

/**
 * Sends a draft (R45): consolidates its articles once more, and sends only what still stands. Whether it may be sent is asked before that, of the
 * draft that the caller saw, and afterwards, of the one that goes. Sent twice, it goes once.
 */
public final class SendPurchaseOrder {
    /** How often a draft that others keep changing is consolidated anew. */
    private static final int ATTEMPTS = 5;

    private static final PurchaseRefusal MOVED =
            PurchaseRefusal.conflict("draft-changed", "others kept changing the draft, so nothing was sent: try again");

    private final Consolidation consolidation;
    private final ChangePurchaseOrder change;
    private final PurchaseOrderStore purchaseOrders;
    private final PlaceOrder place;

    SendPurchaseOrder(
            Consolidation consolidation,
            ChangePurchaseOrder change,
            PurchaseOrderStore purchaseOrders,
            PlaceOrder place) {
        this.consolidation = consolidation;
        this.change = change;
        this.purchaseOrders = purchaseOrders;
        this.place = place;
    }

    /** Why a purchase order may not be sent as it stands; empty when it may. */
    @FunctionalInterface
    public interface Objection {
        Objection NONE = order -> Optional.empty();

        Optional<PurchaseRefusal> to(PurchaseOrder order);
    }

    /**
     * By a person, which approves whatever waits for one (R36, R45).
     *
     * @param part what goes of the draft; what stays behind stands in the next one when this returns, or after the next run
     * @param before about the draft that the person saw
     */
    public Outcome byHand(String id, DraftPart part, Objection before, Cause cause) {
        Objection both = order -> before.to(order).or(() -> part.refusal(order));
        return send(id, part, both, Objection.NONE, cause);
    }

    /** By the supplier's clock. @param about the draft as it would go: its total, its flags */
    public Outcome byClock(String id, Objection about, Cause cause) {
        return send(id, DraftPart.WHOLE, Objection.NONE, about, cause);
    }

    private Outcome send(String id, DraftPart part, Objection before, Objection after, Cause cause) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Outcome outcome = attempt(id, part, before, after, cause);
            boolean moved = outcome.fold(order -> false, MOVED::equals);
            if (!moved) {
                return outcome;
            }
        }
        return new Outcome.Refused(MOVED);
    }

    private Outcome attempt(String id, DraftPart part, Objection before, Objection after, Cause cause) {
        Optional<PurchaseOrder> seen = purchaseOrders.find(id);
        if (seen.filter(order -> order.status() == PurchaseOrderStatus.SENDING).isPresent()) {
            return change.change(id, cause, order -> Plan.of(begun(order, part)));
        }
        Optional<PurchaseRefusal> no = seen.isEmpty()
                ? Optional.of(PurchaseRefusal.notFound())
                : PurchaseSending.refusal(seen.get()).or(() -> before.to(seen.get()));
        if (no.isPresent()) {
            return new Outcome.Refused(no.get());
        }
        run(positions(seen.get()), cause);
        Optional<PurchaseOrder> standing = purchaseOrders.find(id);
        if (standing.isEmpty()) {
            return new Outcome.Refused(PurchaseSending.NOTHING_LEFT);
        }
        // What a buyer edits after the run isn't in its lines yet: then it runs again.
        Outcome outcome = change.change(
                id,
                cause,
                draft -> draft.version() == standing.get().version()
                        ? plan(draft, part, after, cause)
                        : Plan.of(new PurchaseMove.Refused(MOVED)));
        if (outcome instanceof Outcome.Changed && !part.isWhole()) {
            run(positions(standing.get()), cause);
        }
        return outcome;
    }

    /** Whoever began died, or is at it: it is sent once this is asked. Whether that was the same part nobody knows. */
    private static PurchaseMove begun(PurchaseOrder sent, DraftPart part) {
        return PurchaseSending.refusal(sent)
                .filter(no -> !part.isWhole())
                .<PurchaseMove>map(PurchaseMove.Refused::new)
                .orElseGet(() -> new PurchaseMove.AlreadySo(sent));
    }

    private void run(Set<PositionKey> positions, Cause cause) {
        consolidation.run(RunRequest.over(cause.requestId(), positions), cause);
    }

    private static Set<PositionKey> positions(PurchaseOrder draft) {
        return draft.lines().stream().map(line -> draft.positionOf(line.sku())).collect(Collectors.toSet());
    }

    private Plan plan(PurchaseOrder draft, DraftPart part, Objection objection, Cause cause) {
        return PurchaseSending.refusal(draft)
                .or(() -> objection.to(draft))
                .map(no -> Plan.of(new PurchaseMove.Refused(no)))
                .orElseGet(() -> place.plan(draft, part, cause));
    }
}
