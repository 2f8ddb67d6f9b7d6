package stockroom.dynamodb.audit;

import java.time.Instant;
import java.util.List;
import stockroom.dynamodb.QueueItems;

/** Orders whose place in the operators' queue is not what follows from them are scored anew by the next tick of order-scoring. */
final class QueueMend implements Mend {
    private final String orders;
    private final QueueCheck check;
    private final Instant now;

    QueueMend(String orders, EventRules rules, Instant now) {
        this.orders = orders;
        this.check = new QueueCheck(rules, now);
        this.now = now;
    }

    @Override
    public List<Mended> of(Snapshot snapshot) {
        return check.of(snapshot).stream()
                .map(violation -> violation.key().substring(0, violation.key().indexOf(' ')))
                .distinct()
                .map(id -> new Mended(
                        id + ": its place in the queue is found anew", List.of(QueueItems.lookAgain(orders, id, now))))
                .toList();
    }
}
