package stockroom.dynamodb.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.Order;
import stockroom.domain.queue.Margin;
import stockroom.domain.queue.QueueRules;
import stockroom.domain.queue.Score;
import stockroom.domain.queue.Standing;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.QueueItems;
import stockroom.dynamodb.QueueRow;

/**
 * I8: an order's place in the operators' queue follows from the order (R25–R28). Left out are orders that an event tells of which order-scoring did
 * not handle yet, and those that its next tick looks at. The margin is taken as it was scored: it follows from prices, which move no order.
 */
final class QueueCheck implements Check {
    private static final String CONSUMER = "order-scoring";

    /** A tick comes each minute; what is due for so long is looked at by nobody. */
    private static final Duration TOO_LONG = Duration.ofHours(1);

    private final EventRules rules;
    private final Instant now;

    QueueCheck(EventRules rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    @Override
    public List<Violation> of(Snapshot snapshot) {
        Set<String> moving = moving(snapshot);
        List<Violation> found = new ArrayList<>();
        for (OrderRows rows : snapshot.orders().values()) {
            rows.standing()
                    .filter(order -> !moving.contains(order.id()))
                    .ifPresent(order -> order(rows, order, snapshot.queueRules(), found));
        }
        return found;
    }

    private void order(OrderRows rows, Order order, QueueRules inForce, List<Violation> found) {
        Optional<Instant> lookAgainAt = rows.queue().flatMap(QueueItems::lookAgainAt);
        if (lookAgainAt.filter(at -> !at.isAfter(now)).isPresent()) {
            lookAgainAt
                    .filter(at -> at.isBefore(now.minus(TOO_LONG)))
                    .ifPresent(at -> found.add(new Violation(
                            "I8", order.id() + " queue", "looked at by order-scoring", "due since " + at)));
            return;
        }
        Optional<QueueRow> row = rows.queue().map(QueueItems::read);
        Optional<Standing> stored = row.flatMap(QueueRow::standing);
        Margin margin = stored.map(standing -> standing.worth().margin()).orElse(Margin.UNKNOWN);
        Optional<Standing> expected = Standing.of(order, margin);
        compare(rows, "queue", expected, stored, found);
        row.filter(scored -> expected.equals(stored) && scored.rules().equals(inForce.fingerprint()))
                .ifPresent(scored -> scored(rows, scored, inForce, found));
    }

    /** By the rules in force: its terms, and where the indexes find it. */
    private void scored(OrderRows rows, QueueRow row, QueueRules inForce, List<Violation> found) {
        row.standing()
                .ifPresent(standing ->
                        compare(rows, "score", Score.of(standing.worth(), inForce.weights()), row.score(), found));
        Item item = rows.queue().orElseThrow();
        // Just before it changes, it stands where it stood when it was written.
        Instant written =
                QueueItems.lookAgainAt(item).map(at -> at.minusMillis(1)).orElse(now);
        compare(rows, "queue index", QueueItems.found(row, inForce, written), QueueItems.found(item), found);
    }

    private static void compare(OrderRows rows, String what, Object expected, Object actual, List<Violation> found) {
        if (!expected.equals(actual)) {
            found.add(new Violation("I8", rows.id() + " " + what, expected.toString(), rows.seen(actual)));
        }
    }

    /** The orders that events tell of which order-scoring has still to hear. */
    private Set<String> moving(Snapshot snapshot) {
        Set<String> moving = new HashSet<>();
        snapshot.events().values().stream()
                .flatMap(List::stream)
                .filter(stored -> rules.consumersOf(stored.event().type()).contains(CONSUMER))
                .filter(stored -> stored.pending()
                        || !snapshot.handled()
                                .contains(
                                        rules.inboxKey(CONSUMER, stored.event().id())))
                .flatMap(stored -> orders(stored.event()))
                .forEach(moving::add);
        return moving;
    }

    private static Stream<String> orders(Event event) {
        Stream<?> named = event.data().get("orders") instanceof List<?> moved
                ? moved.stream().map(order -> ((Map<?, ?>) order).get("orderId"))
                : Stream.of(event.data().getOrDefault("orderId", ""));
        return named.map(String::valueOf);
    }
}
