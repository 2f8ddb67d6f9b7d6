package stockroom.ordering.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import stockroom.domain.queue.Lease;
import stockroom.domain.queue.QueueRules;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.HeldOrderStore;
import stockroom.dynamodb.HeldOrderStore.Held;
import stockroom.dynamodb.QueueRow;
import stockroom.dynamodb.QueueStore;
import stockroom.dynamodb.QueueStore.Seen;
import stockroom.dynamodb.Transactor;

/** Ends a lease before its time (R25): the order is anybody's again at once. Doing it twice is once. */
public final class GiveBack {
    private final QueueStore queue;
    private final HeldOrderStore held;
    private final ConfigurationStore configurations;
    private final Transactor transactor;

    GiveBack(QueueStore queue, HeldOrderStore held, ConfigurationStore configurations, Transactor transactor) {
        this.queue = queue;
        this.held = held;
        this.configurations = configurations;
        this.transactor = transactor;
    }

    /** What came of it. */
    public enum Outcome {
        FREE,
        /** Somebody holds it whose lease the caller may not end. */
        HELD_BY_ANOTHER,
        NO_SUCH_ORDER
    }

    /** @param mayEnd whose leases the caller may end, by operator */
    public Outcome of(String orderId, Predicate<String> mayEnd, Instant now) {
        QueueRules rules = QueueRules.of(configurations.read().settings());
        return transactor.untilItHolds(() -> attempt(orderId, mayEnd, rules, now));
    }

    private Optional<Outcome> attempt(String orderId, Predicate<String> mayEnd, QueueRules rules, Instant now) {
        Seen seen = queue.see(orderId);
        if (seen.order().filter(stored -> !stored.order().isStaged()).isEmpty()) {
            return Optional.of(Outcome.NO_SUCH_ORDER);
        }
        Optional<Lease> lease = seen.row().flatMap(QueueRow::lease).filter(held -> held.holds(now));
        if (lease.isEmpty()) {
            return Optional.of(Outcome.FREE);
        }
        if (!mayEnd.test(lease.get().by())) {
            return Optional.of(Outcome.HELD_BY_ANOTHER);
        }
        QueueRow free = seen.rowOf(orderId).givenBack();
        List<Change> changes = new ArrayList<>();
        changes.add(queue.write(free, rules, now));
        String operator = lease.get().by();
        Held last = held.of(operator);
        if (last.orderId().equals(orderId)) {
            changes.add(held.holdNothing(operator, last, now));
        }
        return transactor.commit(changes).isDone() ? Optional.of(Outcome.FREE) : Optional.empty();
    }
}
