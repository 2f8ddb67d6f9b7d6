package stockroom.purchasing.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.dynamodb.Busy;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.PurchaseEffectStore;
import stockroom.dynamodb.PurchaseEffects;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.Transactor;

/**
 * Applies what is left of a decision on a purchase order, step by step, each in a transaction that also counts it: a step happens once, whoever
 * does it. A crash leaves the rest to whoever next meets the purchase order, or to decision-sweep.
 */
public final class FinishPurchaseOrder {
    private static final int MOST_LOST_RACES = 200;

    private final PurchaseOrderStore purchaseOrders;
    private final PurchaseEffectStore effects;
    private final Transactor transactor;
    private final List<EffectSteps> kinds;

    /** @param kinds of decisions that are finished here; others are left alone */
    FinishPurchaseOrder(
            PurchaseOrderStore purchaseOrders,
            PurchaseEffectStore effects,
            Transactor transactor,
            List<EffectSteps> kinds) {
        this.purchaseOrders = purchaseOrders;
        this.effects = effects;
        this.transactor = transactor;
        this.kinds = List.copyOf(kinds);
    }

    /**
     * Finishes whatever is unfinished about a purchase order.
     *
     * @return the purchase order as it stands then; empty when there is none
     * @throws Busy when others kept changing the same positions
     */
    public Optional<PurchaseOrder> finish(String id, Cause cause) {
        for (int lost = 0; lost < MOST_LOST_RACES; lost++) {
            Optional<PurchaseEffects> left = effects.find(id);
            Optional<PurchaseOrder> order = purchaseOrders.find(id);
            Optional<EffectSteps> steps = order.flatMap(
                    found -> kinds.stream().filter(kind -> kind.fit(found)).findFirst());
            if (left.isEmpty() || steps.isEmpty()) {
                return order;
            }
            if (order.orElseThrow().version() == left.get().version()) {
                work(order.get(), left.get(), steps.get(), cause);
            }
        }
        throw new Busy("purchase order " + id + " could not be finished", new IllegalStateException("too many rivals"));
    }

    /** Until nothing is left, or somebody else turns out to be at it as well: what is left must be read again then. */
    private void work(PurchaseOrder order, PurchaseEffects found, EffectSteps steps, Cause cause) {
        PurchaseEffects left = found;
        while (!left.next().isEmpty()) {
            List<Change> changes = new ArrayList<>(steps.next(order, left));
            changes.add(effects.stepped(left));
            if (!transactor.commit(changes).isDone()) {
                return;
            }
            left = left.stepped();
        }
        List<Change> changes = new ArrayList<>(effects.end(left));
        changes.addAll(steps.end(order, cause));
        transactor.commit(changes);
    }
}
