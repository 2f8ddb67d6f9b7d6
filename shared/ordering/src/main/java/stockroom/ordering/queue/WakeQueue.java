package stockroom.ordering.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stockroom.domain.queue.Lane;
import stockroom.domain.queue.QueueRules;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Page;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.QueueRulesStore;
import stockroom.dynamodb.QueueStore;
import stockroom.dynamodb.QueueStore.Waiting;
import stockroom.dynamodb.Transactor;
import stockroom.dynamodb.Waking;
import stockroom.lambda.Log;
import stockroom.lambda.Machine;
import stockroom.lambda.Turn;

/**
 * Scores anew what changes though nobody writes anything: orders whose client is to be called now, whose lease lapsed, or who wait beyond the limit;
 * and all of them after the weights or the limit changed.
 */
public final class WakeQueue {
    /** What a tick does at most; the next one goes on. */
    private static final int MOST = 2_000;

    private static final int PAGE = 500;
    private static final int WIDTH = 8;

    private final QueueStore queue;
    private final QueueRulesStore known;
    private final ConfigurationStore configurations;
    private final ScoreOrder scoreOrder;
    private final Transactor transactor;
    private final Machine machine;

    WakeQueue(
            QueueStore queue,
            QueueRulesStore known,
            ConfigurationStore configurations,
            ScoreOrder scoreOrder,
            Transactor transactor,
            Machine machine) {
        this.queue = queue;
        this.known = known;
        this.configurations = configurations;
        this.scoreOrder = scoreOrder;
        this.transactor = transactor;
        this.machine = machine;
    }

    public Turn wake(Instant now) {
        List<Waiting> due = due(now);
        score(due, now);
        int rescored = byNewRules(now);
        boolean more = due.size() == MOST || rescored > 0;
        return Turn.of(due.size() + Math.max(0, rescored), more ? Optional.of(now) : queue.nextWake());
    }

    /** Those whom nobody finds yet before those who only move up. */
    private List<Waiting> due(Instant now) {
        List<Waiting> due = new ArrayList<>(queue.woken(Waking.OUT_OF_LANES, now, MOST));
        if (due.size() < MOST) {
            due.addAll(queue.woken(Waking.BETWEEN_LANES, now, MOST - due.size()));
        }
        return due;
    }

    /**
     * Under other rules every order stands elsewhere. They are in force everywhere only once a whole look at the queue, a tick after they were
     * first seen, finds nobody scored by others: until then somebody may still write by the ones before.
     *
     * @return how many orders were scored anew; 0 when nothing is left to do
     */
    private int byNewRules(Instant now) {
        String rules = QueueRules.of(configurations.read().settings()).fingerprint();
        QueueRulesStore.Known last = known.read();
        if (last.everywhere().equals(rules)) {
            return 0;
        }
        List<Waiting> stale = scoredByOthers(rules);
        score(stale, now);
        boolean settled = stale.isEmpty() && last.seen().equals(rules);
        transactor.write(known.write(settled ? new QueueRulesStore.Known(rules, rules) : last.seeing(rules)));
        return settled ? 0 : Math.max(1, stale.size());
    }

    private List<Waiting> scoredByOthers(String rules) {
        List<Waiting> stale = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            Optional<String> after = Optional.empty();
            do {
                Page<Waiting> page = queue.best(lane, PAGE, after);
                page.items().stream()
                        .filter(waiting -> !waiting.rules().equals(rules))
                        .forEach(stale::add);
                after = page.next();
            } while (after.isPresent() && stale.size() < MOST);
        }
        return stale.subList(0, Math.min(MOST, stale.size()));
    }

    private void score(List<Waiting> waiting, Instant now) {
        if (!waiting.isEmpty()) {
            try (Parallel parallel = machine.parallel(WIDTH)) {
                parallel.map(waiting, each -> scored(each.orderId(), now));
            }
        }
    }

    /** One that can't be scored must not hold up the others. */
    private String scored(String orderId, Instant now) {
        try {
            scoreOrder.score(orderId, now);
        } catch (RuntimeException failure) {
            Log.error("an order could not be scored and will be tried again")
                    .with("orderId", orderId)
                    .with(failure)
                    .write();
        }
        return orderId;
    }
}
