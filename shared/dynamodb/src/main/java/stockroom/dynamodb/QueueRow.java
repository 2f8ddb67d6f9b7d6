package stockroom.dynamodb;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.queue.Lease;
import stockroom.domain.queue.QueueRules;
import stockroom.domain.queue.Score;
import stockroom.domain.queue.Standing;

/**
 * What the queue knows of an order. The row stays when the order leaves the queue, so that nobody who read the order earlier can bring it back.
 *
 * @param standingOrNull how it stands, or null when it is nobody's work
 * @param score without its age; no terms when it is nobody's work
 * @param leaseOrNull to whom it belongs, or null
 * @param revision of the order that this follows from
 * @param rules the fingerprint of those that it was scored by
 * @param version raised by every write, 0 before the first
 */
public record QueueRow(
        String orderId,
        @Nullable Standing standingOrNull,
        Score score,
        @Nullable Lease leaseOrNull,
        long revision,
        String rules,
        long version) {
    /** Of an order that nobody scored yet. */
    public static QueueRow first(String orderId) {
        return new QueueRow(orderId, null, Score.NONE, null, 0, "", 0);
    }

    public Optional<Standing> standing() {
        return Optional.ofNullable(standingOrNull);
    }

    public Optional<Lease> lease() {
        return Optional.ofNullable(leaseOrNull);
    }

    /** As it follows from an order; whoever holds it goes on holding it. @param orderRevision of the order */
    public QueueRow scored(Optional<Standing> standing, QueueRules rulesInForce, long orderRevision) {
        return new QueueRow(
                orderId,
                standing.orElse(null),
                standing.map(s -> Score.of(s.worth(), rulesInForce.weights())).orElse(Score.NONE),
                leaseOrNull,
                orderRevision,
                rulesInForce.fingerprint(),
                version);
    }

    public QueueRow leased(Lease lease) {
        return new QueueRow(orderId, standingOrNull, score, lease, revision, rules, version);
    }

    public QueueRow givenBack() {
        return new QueueRow(orderId, standingOrNull, score, null, revision, rules, version);
    }
}
