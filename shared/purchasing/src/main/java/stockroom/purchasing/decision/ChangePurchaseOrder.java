package stockroom.purchasing.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.PurchaseMove;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseRefusal;
import stockroom.dynamodb.Busy;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.PurchaseEffectStore;
import stockroom.dynamodb.PurchaseEffects;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Outbox;

/** Changes a purchase order: reads it, finishes what is unfinished about it, decides, writes, and decides again when something moved meanwhile. */
public final class ChangePurchaseOrder {
    private final PurchaseOrderStore purchaseOrders;
    private final PurchaseEffectStore effects;
    private final ExceptionStore exceptions;
    private final Outbox outbox;
    private final Transactor transactor;
    private final FinishPurchaseOrder finish;

    ChangePurchaseOrder(
            PurchaseOrderStore purchaseOrders,
            PurchaseEffectStore effects,
            ExceptionStore exceptions,
            Outbox outbox,
            Transactor transactor,
            FinishPurchaseOrder finish) {
        this.purchaseOrders = purchaseOrders;
        this.effects = effects;
        this.exceptions = exceptions;
        this.outbox = outbox;
        this.transactor = transactor;
        this.finish = finish;
    }

    /**
     * What is decided about a purchase order as it was read.
     *
     * @param receiptIdOrNull the delivery that the move takes, or null for none
     * @param more what is written besides
     */
    public record Plan(PurchaseMove move, @Nullable String receiptIdOrNull, List<Change> more) {
        public Plan {
            more = List.copyOf(more);
        }

        public static Plan of(PurchaseMove move) {
            return new Plan(move, null, List.of());
        }
    }

    /** What became of the wish. */
    public sealed interface Outcome {
        record Changed(PurchaseOrder order) implements Outcome {}

        record AlreadySo(PurchaseOrder order) implements Outcome {}

        record Refused(PurchaseRefusal refusal) implements Outcome {}

        default <T> T fold(Function<PurchaseOrder, T> order, Function<PurchaseRefusal, T> refused) {
            if (this instanceof Changed c) {
                return order.apply(c.order());
            }
            return this instanceof AlreadySo a ? order.apply(a.order()) : refused.apply(((Refused) this).refusal());
        }
    }

    /** @throws Busy when others kept changing the purchase order, or its decision stands and its positions kept others busy */
    public Outcome change(String id, Cause cause, Function<PurchaseOrder, Plan> decide) {
        return transactor.untilItHolds(() -> attempt(id, cause, decide));
    }

    /** @return empty when the purchase order was unfinished, or somebody else was faster: it is read and decided anew */
    private Optional<Outcome> attempt(String id, Cause cause, Function<PurchaseOrder, Plan> decide) {
        Optional<PurchaseOrderStore.Stored> stored = purchaseOrders.stored(id);
        if (stored.isEmpty()) {
            return Optional.of(new Outcome.Refused(PurchaseRefusal.notFound()));
        }
        if (stored.get().unfinished()) {
            finish.finish(id, cause);
            return Optional.empty();
        }
        Plan plan = decide.apply(stored.get().order());
        return plan.move()
                .fold(
                        done -> written(done, plan, cause),
                        order -> Optional.of(new Outcome.AlreadySo(order)),
                        refusal -> Optional.of(new Outcome.Refused(refusal)));
    }

    private Optional<Outcome> written(PurchaseMove.Done done, Plan plan, Cause cause) {
        List<Change> changes = new ArrayList<>(plan.more());
        changes.add(outbox.announce(done.event()));
        done.opened().forEach(opened -> changes.add(exceptions.raise(opened)));
        done.overtaken().forEach(overtaken -> changes.add(exceptions.overtaken(overtaken)));
        done.closed()
                .forEach(kind -> changes.add(exceptions.drop(kind, done.after().id())));
        if (done.effects().isEmpty()) {
            changes.addAll(purchaseOrders.change(done.before(), done.after()));
        } else {
            changes.addAll(purchaseOrders.decide(done.before(), done.after()));
            changes.addAll(effects.begin(new PurchaseEffects(
                    done.after().id(), done.after().version(), plan.receiptIdOrNull(), cause, 0, done.effects())));
        }
        if (!transactor.commit(changes).isDone()) {
            return Optional.empty();
        }
        PurchaseOrder now = done.effects().isEmpty()
                ? done.after()
                : finish.finish(done.after().id(), cause).orElse(done.after());
        return Optional.of(new Outcome.Changed(now));
    }
}
