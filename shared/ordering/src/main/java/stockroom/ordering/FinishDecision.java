package stockroom.ordering;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.Intake;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.PositionChange;
import stockroom.domain.stock.Stock;
import stockroom.dynamodb.Busy;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.EffectStore;
import stockroom.dynamodb.Effects;
import stockroom.dynamodb.Effects.Part;
import stockroom.dynamodb.Effects.Phase;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.PositionStore;
import stockroom.dynamodb.StoredOrder;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Outbox;

/**
 * Applies what is left of a decision, part by part, each in a transaction that also strikes it off: a part counts once, whoever does it. Two that
 * finish the same decision help each other; a crash leaves it to the next that meets the order, or to decision-sweep.
 */
public final class FinishDecision {
    private static final int MOST_LOST_RACES = 200;

    private final OrderStore orders;
    private final PositionStore positions;
    private final EffectStore effects;
    private final TaskStore tasks;
    private final Outbox outbox;
    private final Transactor transactor;
    private final StandOrder standOrder;
    private final RandomIds ids;

    FinishDecision(
            OrderStore orders,
            PositionStore positions,
            EffectStore effects,
            TaskStore tasks,
            Outbox outbox,
            Transactor transactor,
            StandOrder standOrder,
            RandomIds ids) {
        this.orders = orders;
        this.positions = positions;
        this.effects = effects;
        this.tasks = tasks;
        this.outbox = outbox;
        this.transactor = transactor;
        this.standOrder = standOrder;
        this.ids = ids;
    }

    /**
     * Finishes whatever is unfinished about an order.
     *
     * @return the order as it stands then; empty when it was undone or never was
     * @throws Busy when others kept changing the same positions
     */
    public Optional<Order> finish(String orderId, Cause cause) {
        for (int lost = 0; lost < MOST_LOST_RACES; lost++) {
            Optional<Effects> left = effects.find(orderId);
            if (left.isEmpty()) {
                return orders.find(orderId).map(StoredOrder::order);
            }
            work(left.get(), cause);
        }
        throw new Busy("order " + orderId + " could not be finished", new IllegalStateException("too many rivals"));
    }

    private void work(Effects left, Cause cause) {
        if (!left.pending().isEmpty()) {
            applyPending(left);
            // What the parts came to is known only by reading them again.
            return;
        }
        switch (left.phase()) {
            case TAKING -> stand(left, cause);
            case SETTLING -> transactor.commit(List.of(orders.finished(left.orderId()), effects.end(left)));
            case UNDOING -> forget(left, cause);
        }
    }

    /** In order, since the earlier line is served first (R3), until somebody else turns out to be faster somewhere. */
    private void applyPending(Effects left) {
        for (int number : left.pending()) {
            Part part = left.parts().get(number);
            if (part == null || !apply(left, number, part)) {
                return;
            }
        }
    }

    /** @return false when somebody else was faster somewhere: what is left must be read again */
    private boolean apply(Effects left, int number, Part part) {
        return switch (left.phase()) {
            case TAKING -> take(left, number, part);
            case SETTLING -> settle(left, number, part);
            case UNDOING -> undo(left, number, part);
        };
    }

    private boolean take(Effects left, int number, Part part) {
        Map<PositionKey, Stock> stocks = stocks(part);
        List<PositionChange> taken = part.changes().stream()
                .map(wish -> wish.served(
                        Quantity.of(requireNonNull(stocks.get(wish.position())).available())))
                .toList();
        boolean fallsShort = taken.stream()
                .anyMatch(c -> !c.after().isEmpty()
                        && left.strict().contains(c.position().sku()));
        if (fallsShort) {
            transactor.commit(
                    List.of(effects.turn(left, Phase.UNDOING, left.parts().keySet())));
            return false;
        }
        return commit(applied(taken, stocks), effects.took(left, number, taken));
    }

    private boolean settle(Effects left, int number, Part part) {
        List<Change> changes = new ArrayList<>();
        if (part.taken()) {
            part.changes().forEach(c -> changes.addAll(positions.activate(c.position(), c.after())));
        } else {
            changes.addAll(applied(part.changes(), stocks(part)));
        }
        return commit(changes, effects.done(left, number));
    }

    private boolean undo(Effects left, int number, Part part) {
        List<PositionChange> back = part.taken()
                ? part.changes().stream().map(PositionChange::undone).toList()
                : List.of();
        return commit(applied(back, stocks(part)), effects.done(left, number));
    }

    /** Every part took its stock: from now on the order is seen (R2). */
    private void stand(Effects left, Cause cause) {
        Optional<StoredOrder> staged =
                orders.find(left.orderId()).filter(s -> s.order().isStaged());
        if (staged.isEmpty()) {
            return;
        }
        Map<String, Quantity> wanting = new HashMap<>();
        left.parts().values().forEach(p -> p.changes()
                .forEach(c -> c.after().forEach(d -> wanting.put(d.lineId(), d.units()))));
        StandOrder.Standing standing = standOrder.stand(staged.get().order().standing(wanting), cause);
        List<Integer> toActivate = left.parts().entrySet().stream()
                .filter(p -> hasDemand(p.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        List<Change> changes = new ArrayList<>();
        changes.add(orders.replaceUnfinished(staged.get(), standing.taken().after()));
        changes.add(outbox.announce(standing.taken().event()));
        standing.tasks().forEach(task -> changes.add(tasks.put(task)));
        changes.addAll(standing.card());
        changes.add(effects.turn(left, Phase.SETTLING, toActivate));
        left.parts().keySet().stream()
                .filter(n -> !toActivate.contains(n))
                .forEach(n -> changes.addAll(effects.done(left, n)));
        transactor.commit(changes);
    }

    /** Nothing of the order is left; what it gave back may be waited for. */
    private void forget(Effects left, Cause cause) {
        Optional<StoredOrder> staged = orders.find(left.orderId());
        if (staged.isPresent()) {
            Event undone = Intake.undone(staged.get().order(), ids.version(), cause);
            transactor.commit(List.of(orders.remove(staged.get()), effects.end(left), outbox.announce(undone)));
        }
    }

    private static boolean hasDemand(Part part) {
        return part.changes().stream().anyMatch(c -> !c.after().isEmpty());
    }

    private Map<PositionKey, Stock> stocks(Part part) {
        return positions.stocks(
                part.changes().stream().map(PositionChange::position).toList());
    }

    private List<Change> applied(List<PositionChange> changes, Map<PositionKey, Stock> stocks) {
        return changes.stream()
                .flatMap(c -> positions.apply(c, requireNonNull(stocks.get(c.position()))).stream())
                .toList();
    }

    private boolean commit(List<Change> changes, List<Change> bookkeeping) {
        List<Change> all = new ArrayList<>(changes);
        all.addAll(bookkeeping);
        return transactor.commit(all).isDone();
    }
}
