package stockroom.ordering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.ordering.Move;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.PositionChange;
import stockroom.domain.stock.Stock;
import stockroom.domain.task.Task;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Commit;
import stockroom.dynamodb.EffectStore;
import stockroom.dynamodb.Effects;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.PositionStore;
import stockroom.dynamodb.StoredOrder;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Outbox;

/**
 * Writes a decision on an order: order, event, tasks and positions in one transaction. Where that is too much, the transaction lists the effects
 * that only give back or re-rank, and they are applied in parts afterwards; what takes stock is always in the decision's own transaction.
 */
final class Decisions {
    private final OrderStore orders;
    private final PositionStore positions;
    private final EffectStore effects;
    private final TaskStore tasks;
    private final Outbox outbox;
    private final Transactor transactor;
    private final RandomIds ids;

    Decisions(
            OrderStore orders,
            PositionStore positions,
            EffectStore effects,
            TaskStore tasks,
            Outbox outbox,
            Transactor transactor,
            RandomIds ids) {
        this.orders = orders;
        this.positions = positions;
        this.effects = effects;
        this.tasks = tasks;
        this.outbox = outbox;
        this.transactor = transactor;
        this.ids = ids;
    }

    /** How writing a decision ended. */
    enum Written {
        WHOLE,
        /** It stands, and effects are left to be applied. */
        IN_PARTS,
        /** Something it rested on changed: read and decide again. */
        LOST,
        /** It takes more than one transaction can. */
        TOO_MUCH
    }

    /** Decides again and again until what was decided on is what is there. */
    <T> T untilItHolds(Supplier<Optional<T>> attempt) {
        return transactor.untilItHolds(attempt);
    }

    /** Whether a new order fits one transaction. @param more what is written besides order, event and positions */
    boolean fits(Order order, int more) {
        return 2 + more + actions(PositionChange.between(Optional.empty(), order)) <= Transactor.MAX_ACTIONS;
    }

    /** Writes a new order. @return the labels of what refused it; empty when it is written */
    Set<String> insert(Move.Done taken, Map<PositionKey, Stock> seen, List<Task> followUps, List<Change> more) {
        List<Change> changes = new ArrayList<>();
        changes.add(orders.insert(taken.after()));
        changes.add(outbox.announce(taken.event()));
        followUps.forEach(task -> changes.add(tasks.put(task)));
        changes.addAll(more);
        PositionChange.between(Optional.empty(), taken.after())
                .forEach(c -> changes.addAll(positions.apply(c, seen.getOrDefault(c.position(), Stock.NONE))));
        return transactor.commit(changes).fold(Set::of, refused -> Set.copyOf(refused.labels()));
    }

    /** Begins to take an order in parts (R2). @param strict articles that may not fall short @return false when its id was just taken */
    boolean stage(Order order, Set<Sku> strict) {
        Order staged = order.staged();
        var parts = Effects.parts(PositionChange.between(Optional.empty(), staged));
        List<Change> changes = new ArrayList<>();
        changes.add(orders.insertUnfinished(staged));
        changes.addAll(effects.begin(
                new Effects(order.id(), ids.decision(), Effects.Phase.TAKING, parts.keySet(), strict, parts),
                order.identity().takenAt()));
        return transactor.commit(changes).isDone();
    }

    /** Writes a move of an order that was read a moment ago. @param seen the stock rows of the positions that it touches */
    Written write(StoredOrder read, Move.Done move, Map<PositionKey, Stock> seen, List<Change> more) {
        List<PositionChange> all = PositionChange.between(Optional.of(move.before()), move.after());
        int fixed = 2 + move.tasks().size() + move.ended().size() + more.size();
        if (fixed + actions(all) <= Transactor.MAX_ACTIONS) {
            return commit(read, move, all, seen, more, Optional.empty());
        }
        List<PositionChange> taking = all.stream().filter(Decisions::takes).toList();
        var parts = Effects.parts(all.stream().filter(c -> !takes(c)).toList());
        if (fixed + 1 + parts.size() + actions(taking) > Transactor.MAX_ACTIONS) {
            return Written.TOO_MUCH;
        }
        Effects later =
                new Effects(move.after().id(), ids.decision(), Effects.Phase.SETTLING, parts.keySet(), Set.of(), parts);
        return commit(read, move, taking, seen, more, Optional.of(later));
    }

    private static boolean takes(PositionChange change) {
        return change.takes() || change.fallsShort();
    }

    private Written commit(
            StoredOrder read,
            Move.Done move,
            List<PositionChange> now,
            Map<PositionKey, Stock> seen,
            List<Change> more,
            Optional<Effects> later) {
        List<Change> changes = new ArrayList<>();
        changes.add(
                later.isPresent() ? orders.replaceUnfinished(read, move.after()) : orders.replace(read, move.after()));
        changes.add(outbox.announce(move.event()));
        move.tasks().forEach(task -> changes.add(tasks.put(task)));
        move.ended().forEach(task -> changes.add(tasks.ended(task, move.event().cause())));
        changes.addAll(more);
        now.forEach(c -> changes.addAll(positions.apply(c, seen.getOrDefault(c.position(), Stock.NONE))));
        later.ifPresent(effectsLeft ->
                changes.addAll(effects.begin(effectsLeft, move.event().cause().at())));
        Commit commit = transactor.commit(changes);
        if (!commit.isDone()) {
            return Written.LOST;
        }
        return later.isPresent() ? Written.IN_PARTS : Written.WHOLE;
    }

    private static int actions(List<PositionChange> changes) {
        return changes.stream().flatMapToInt(c -> IntStream.of(c.actions())).sum();
    }
}
