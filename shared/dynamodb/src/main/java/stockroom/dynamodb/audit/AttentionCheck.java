package stockroom.dynamodb.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import stockroom.domain.measure.TimeLimit;
import stockroom.domain.ordering.OpenTask;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.Timer;
import stockroom.domain.payment.Attempt;
import stockroom.domain.payment.AttemptStatus;
import stockroom.domain.payment.PaymentKind;
import stockroom.domain.payment.PaymentStatus;

/** I8: what an order says is to be done for it are the tasks that are open, and its timer follows from how it is being paid (R12, R13, R23). */
final class AttentionCheck implements Check {
    /** What may stand between two zones: days end by the zone that the shop had when the timer was set. */
    private static final Duration BETWEEN_ZONES = Duration.ofHours(26);

    /** Words of a history after which no timer has to wait for an attempt that is pending. */
    private static final Set<String> PASSED = Set.of("PAYMENT_OVERDUE", "REOPENED");

    @Override
    public List<Violation> of(Snapshot snapshot) {
        List<Violation> found = new ArrayList<>();
        for (OrderRows rows : snapshot.orders().values()) {
            rows.standing().ifPresent(order -> order(rows, order, snapshot.openTasks(order.id()), found));
        }
        snapshot.openTasks().keySet().stream()
                .filter(id -> Optional.ofNullable(snapshot.orders().get(id))
                        .flatMap(OrderRows::standing)
                        .isEmpty())
                .forEach(id -> found.add(new Violation(
                        "I8",
                        id + " tasks",
                        "no tasks, for there is no such order",
                        snapshot.openTasks(id).toString())));
        return found;
    }

    private static void order(OrderRows rows, Order order, Set<String> open, List<Violation> found) {
        Set<String> asked =
                order.attention().tasks().stream().map(OpenTask::taskId).collect(Collectors.toCollection(TreeSet::new));
        if (!asked.equals(open)) {
            found.add(new Violation("I8", order.id() + " tasks", asked.toString(), rows.seen(open)));
        }
        timerFault(order)
                .ifPresent(expected -> found.add(new Violation(
                        "I8",
                        order.id() + " timer",
                        expected,
                        rows.seen(order.attention().timer().map(Timer::toString).orElse("none")))));
    }

    /** What the timer should be; empty where it is as it should be. */
    private static Optional<String> timerFault(Order order) {
        Optional<Attempt> newest = order.settlement().newest();
        Optional<Timer> timer = order.attention().timer();
        if (!awaitsMoney(order) || newest.isEmpty()) {
            return timer.map(wrong -> "none, for no money is awaited");
        }
        Attempt attempt = newest.get();
        Optional<TemporalAmount> limit =
                order.settlement().limits().of(attempt.method().kind());
        if (timer.isPresent()) {
            return fits(timer.get(), attempt, limit)
                    ? Optional.empty()
                    : Optional.of(limit.map(Object::toString).orElse("no limit") + " after " + attempt);
        }
        boolean forgotten = limit.isPresent()
                && attempt.status() == AttemptStatus.PENDING
                && order.paid().isZero()
                && order.history().stream().noneMatch(entry -> PASSED.contains(entry.what()));
        return forgotten ? Optional.of("one that ends " + limit.get() + " after " + attempt) : Optional.empty();
    }

    private static boolean awaitsMoney(Order order) {
        return order.status().isOpen()
                && order.payment() != PaymentStatus.PAID
                && !order.payment().isGivenBack();
    }

    private static boolean fits(Timer timer, Attempt attempt, Optional<TemporalAmount> limit) {
        boolean kind = timer.kind().name().startsWith(attempt.method().kind().name())
                && attempt.method().kind() != PaymentKind.ON_DELIVERY;
        return kind
                && limit.filter(amount -> isDue(timer.dueAt(), attempt, amount)).isPresent();
    }

    private static boolean isDue(Instant dueAt, Attempt attempt, TemporalAmount limit) {
        Instant due = TimeLimit.end(attempt.openedAt(), limit, ZoneOffset.UTC);
        Duration apart = Duration.between(due, dueAt).abs();
        return limit instanceof Duration ? apart.isZero() : apart.compareTo(BETWEEN_ZONES) <= 0;
    }
}
