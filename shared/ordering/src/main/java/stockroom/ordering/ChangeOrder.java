package stockroom.ordering;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Move;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.PositionChange;
import stockroom.domain.ordering.Refusal;
import stockroom.domain.stock.Stock;
import stockroom.dynamodb.Busy;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.PositionStore;
import stockroom.dynamodb.StoredOrder;

/** Changes an order: reads it, finishes what is unfinished about it, decides, writes, and decides again when something moved meanwhile. */
public final class ChangeOrder {
    private static final Refusal NO_SUCH_ORDER =
            new Refusal(Refusal.Kind.NOT_FOUND, "not-found", "There is no such order.", List.of(), Map.of());

    private final OrderStore orders;
    private final PositionStore positions;
    private final Decisions decisions;
    private final FinishDecision finishDecision;

    ChangeOrder(OrderStore orders, PositionStore positions, Decisions decisions, FinishDecision finishDecision) {
        this.orders = orders;
        this.positions = positions;
        this.decisions = decisions;
        this.finishDecision = finishDecision;
    }

    /**
     * What is decided about an order as it was read.
     *
     * @param seen stock rows that the decision rests on
     * @param more what is written besides
     */
    record Plan(Move move, Map<PositionKey, Stock> seen, List<Change> more) {
        static Plan of(Move move) {
            return new Plan(move, Map.of(), List.of());
        }
    }

    /** What became of the wish. */
    public sealed interface Outcome {
        record Changed(Order order) implements Outcome {}

        record AlreadySo(Order order) implements Outcome {}

        record Refused(Refusal refusal) implements Outcome {}

        default <T> T fold(Function<Order, T> order, Function<Refusal, T> refused) {
            if (this instanceof Changed c) {
                return order.apply(c.order());
            }
            return this instanceof AlreadySo a ? order.apply(a.order()) : refused.apply(((Refused) this).refusal());
        }
    }

    /** @throws Busy when others kept changing the order or its positions; nothing was written */
    Outcome change(String orderId, Cause cause, Function<Order, Plan> decide) {
        return decisions.untilItHolds(() -> attempt(orderId, cause, decide));
    }

    /** @return empty when the order was unfinished, or somebody else was faster: it is read and decided anew */
    private Optional<Outcome> attempt(String orderId, Cause cause, Function<Order, Plan> decide) {
        Optional<StoredOrder> stored = orders.find(orderId);
        if (stored.isEmpty()) {
            return Optional.of(new Outcome.Refused(NO_SUCH_ORDER));
        }
        if (stored.get().unfinished()) {
            finishDecision.finish(orderId, cause);
            return Optional.empty();
        }
        Plan plan = decide.apply(stored.get().order());
        return plan.move()
                .fold(
                        done -> written(stored.get(), done, plan, cause),
                        alreadySo -> Optional.of(new Outcome.AlreadySo(alreadySo.order())),
                        refused -> Optional.of(new Outcome.Refused(refused.refusal())));
    }

    private Optional<Outcome> written(StoredOrder read, Move.Done done, Plan plan, Cause cause) {
        return switch (decisions.write(read, done, seen(done, plan), plan.more())) {
            case WHOLE -> Optional.of(new Outcome.Changed(done.after()));
            case IN_PARTS -> {
                finishDecision.finish(done.after().id(), cause);
                yield Optional.of(new Outcome.Changed(done.after()));
            }
            case LOST -> Optional.empty();
            case TOO_MUCH ->
                Optional.of(new Outcome.Refused(
                        Refusal.invalid("/lines", "raises too many articles at once: change at most 40 at a time")));
        };
    }

    private Map<PositionKey, Stock> seen(Move.Done done, Plan plan) {
        Set<PositionKey> unseen = new TreeSet<>();
        PositionChange.between(Optional.of(done.before()), done.after()).forEach(c -> unseen.add(c.position()));
        unseen.removeAll(plan.seen().keySet());
        Map<PositionKey, Stock> seen = new HashMap<>(plan.seen());
        if (!unseen.isEmpty()) {
            seen.putAll(positions.stocks(unseen));
        }
        return seen;
    }
}
