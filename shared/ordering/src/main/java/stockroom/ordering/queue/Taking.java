package stockroom.ordering.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stockroom.domain.ordering.Order;
import stockroom.domain.queue.Lease;
import stockroom.domain.queue.Margin;
import stockroom.domain.queue.QueueRules;
import stockroom.domain.queue.Standing;
import stockroom.dynamodb.Commit;
import stockroom.dynamodb.HeldOrderStore;
import stockroom.dynamodb.HeldOrderStore.Held;
import stockroom.dynamodb.QueueRow;
import stockroom.dynamodb.QueueStore;
import stockroom.dynamodb.QueueStore.Seen;
import stockroom.dynamodb.StoredOrder;
import stockroom.dynamodb.Transactor;
import stockroom.ordering.queue.NextOrder.Leased;

/** One operator's attempt to get an order: what is read is read consistently, and the lease is one transaction with what the operator holds. */
record Taking(
        QueueStore queue,
        HeldOrderStore held,
        Transactor transactor,
        QueueRules rules,
        String operator,
        Instant until,
        Instant now) {
    /** What became of trying to take one order. */
    record Answer(Kind kind, Optional<Leased> leased) {
        static final Answer LOST = new Answer(Kind.LOST, Optional.empty());
        static final Answer NO_WORK = new Answer(Kind.NO_WORK, Optional.empty());
        static final Answer ASKED_TWICE = new Answer(Kind.ASKED_TWICE, Optional.empty());

        enum Kind {
            LEASED,
            /** Somebody else holds it. */
            LOST,
            /** The index lags behind: nobody has anything to do with it at the moment. */
            NO_WORK,
            /** The same operator got an order meanwhile. */
            ASKED_TWICE
        }

        boolean isFinal() {
            return kind == Kind.LEASED || kind == Kind.ASKED_TWICE;
        }

        boolean isLost() {
            return kind == Kind.LOST;
        }
    }

    /** The order that the operator holds, as long as it is work. */
    Optional<Leased> kept(Held last) {
        if (!now.isBefore(last.until())) {
            return Optional.empty();
        }
        Seen seen = queue.see(last.orderId());
        return seen.row()
                .flatMap(QueueRow::lease)
                .filter(lease -> lease.isOf(operator, now))
                .flatMap(lease -> seen.order().flatMap(stored -> shown(stored.order(), seen.row())
                        .map(standing -> leased(stored.order(), standing, lease))));
    }

    Answer take(String orderId, Held last) {
        Seen seen = queue.see(orderId);
        QueueRow row = seen.rowOf(orderId);
        if (row.lease()
                .filter(lease -> lease.holds(now) && !lease.by().equals(operator))
                .isPresent()) {
            return Answer.LOST;
        }
        if (seen.isOlderOrder()) {
            return Answer.LOST;
        }
        return seen.order()
                .flatMap(stored -> shown(stored.order(), seen.row()).map(standing -> take(stored, row, standing, last)))
                .orElse(Answer.NO_WORK);
    }

    private Answer take(StoredOrder stored, QueueRow row, Standing standing, Held last) {
        Lease lease = new Lease(operator, until);
        QueueRow next =
                row.scored(Optional.of(standing), rules, stored.revision()).leased(lease);
        Order order = stored.order();
        Commit commit =
                transactor.commit(List.of(queue.write(next, rules, now), held.hold(operator, last, order.id(), until)));
        return commit.fold(
                () -> new Answer(Answer.Kind.LEASED, Optional.of(leased(order, standing, lease))),
                refused -> refused.by("operator") ? Answer.ASKED_TWICE : Answer.LOST);
    }

    private Leased leased(Order order, Standing standing, Lease lease) {
        return new Leased(
                order, rules.score(standing.worth(), standing.membership().waitingSince(), now), lease.until());
    }

    /** How the order stands by itself; only its margin, which no decision on it changes, is taken as it was scored. */
    private Optional<Standing> shown(Order order, Optional<QueueRow> row) {
        Margin margin = row.flatMap(QueueRow::standing)
                .map(standing -> standing.worth().margin())
                .orElse(Margin.UNKNOWN);
        return Standing.of(order, margin)
                .filter(standing -> standing.membership().isShown(now));
    }
}
