package stockroom.notification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.ClientNotReached;
import stockroom.domain.ordering.Move;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Commit;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.StoredOrder;
import stockroom.dynamodb.TaskStore;
import stockroom.dynamodb.Transactor;
import stockroom.messaging.Outbox;

/** Has a person look after a client whom messages don't reach: a decision on the order, in one transaction with its task and its event (R62). */
final class AskPerson {
    private static final String BY = "machine:notification-sender";

    private final OrderStore orders;
    private final TaskStore tasks;
    private final Outbox outbox;
    private final Transactor transactor;
    private final Clock clock;

    AskPerson(OrderStore orders, TaskStore tasks, Outbox outbox, Transactor transactor, Clock clock) {
        this.orders = orders;
        this.tasks = tasks;
        this.outbox = outbox;
        this.transactor = transactor;
        this.clock = clock;
    }

    /**
     * @param event whose message is lost
     * @param beside what is written with the decision; where somebody else has written it, they have decided, too
     * @throws LetterNotSent when another decision on the order is still being applied
     */
    void about(Event event, String orderId, ClientNotReached news, Settings settings, List<Change> beside) {
        Cause cause = new Cause(BY, event.cause().requestId(), clock.instant());
        transactor.untilItHolds(() -> attempt(orderId, news, settings, beside, cause));
    }

    /** @return empty when the order changed meanwhile */
    private Optional<String> attempt(
            String orderId, ClientNotReached news, Settings settings, List<Change> beside, Cause cause) {
        StoredOrder stored = orders.find(orderId).orElseThrow();
        if (stored.unfinished()) {
            throw new LetterNotSent("a decision on its order is still being applied");
        }
        List<Change> changes = new ArrayList<>(beside);
        changes.addAll(news.of(stored.order(), cause, settings)
                .fold(done -> decided(stored, done), alreadySo -> List.of(), refused -> List.of()));
        if (changes.isEmpty()) {
            return Optional.of(orderId);
        }
        return transactor.commit(changes) instanceof Commit.Refused refused && refused.by("order")
                ? Optional.empty()
                : Optional.of(orderId);
    }

    private List<Change> decided(StoredOrder stored, Move.Done done) {
        List<Change> changes = new ArrayList<>();
        changes.add(orders.replace(stored, done.after()));
        changes.add(outbox.announce(done.event()));
        done.tasks().forEach(task -> changes.add(tasks.put(task)));
        return changes;
    }
}
