package stockroom.ordering.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import stockroom.domain.ordering.Order;
import stockroom.domain.queue.QueueRules;
import stockroom.domain.queue.Score;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.HeldOrderStore;
import stockroom.dynamodb.HeldOrderStore.Held;
import stockroom.dynamodb.QueueRow;
import stockroom.dynamodb.QueueStore;
import stockroom.dynamodb.QueueStore.Waiting;
import stockroom.dynamodb.Transactor;

/**
 * Gives an operator the best order of the queue for some minutes (R25): the one they hold already, else the first that nobody holds. Each is read
 * again before it is given, so that a score that lags behind never brings an order which is nobody's work any more.
 */
public final class NextOrder {
    /** So many operators may ask at once before one of them has to look further than its first page. */
    private static final int PAGE = 100;

    /** Who lost so often picks from this many at least: fifty operators who want the same order part within some attempts. */
    private static final int WIDEST = 64;

    /** How often one order is tried that nobody holds and somebody keeps scoring. */
    private static final int MOST_TRIES = 5;

    private final QueueStore queue;
    private final HeldOrderStore held;
    private final ConfigurationStore configurations;
    private final Transactor transactor;
    private final Supplier<RandomGenerator> random;

    NextOrder(
            QueueStore queue,
            HeldOrderStore held,
            ConfigurationStore configurations,
            Transactor transactor,
            Supplier<RandomGenerator> random) {
        this.queue = queue;
        this.held = held;
        this.configurations = configurations;
        this.transactor = transactor;
        this.random = random;
    }

    /** An order that belongs to an operator until a moment, and why it was the best. */
    public record Leased(Order order, Score score, Instant until) {}

    /** Empty when nothing waits for anybody. */
    public Optional<Leased> forOperator(String operator, Instant now) {
        Settings settings = configurations.read().settings();
        Taking taking = new Taking(
                queue, held, transactor, QueueRules.of(settings), operator, now.plus(settings.leaseTime()), now);
        return transactor.untilItHolds(() -> attempt(taking));
    }

    /** @return empty when the operator asked twice at once, and the other request was faster */
    private Optional<Optional<Leased>> attempt(Taking taking) {
        Held last = held.of(taking.operator());
        Optional<Leased> same = taking.kept(last);
        if (same.isPresent()) {
            return Optional.of(same);
        }
        Candidates candidates = new Candidates(queue, taking.rules(), taking.now(), PAGE);
        for (List<Waiting> page = candidates.next(); !page.isEmpty(); page = candidates.next()) {
            Taking.Answer answer = among(new ArrayList<>(page), last, taking);
            if (answer.isFinal()) {
                return answer.leased().map(Optional::of);
            }
        }
        return Optional.of(Optional.empty());
    }

    private Taking.Answer among(List<Waiting> left, Held last, Taking taking) {
        int lost = 0;
        Map<String, Integer> tries = new HashMap<>();
        while (!left.isEmpty()) {
            int wide = Math.min(left.size(), Math.min(WIDEST, 1 << lost));
            int at = wide == 1 ? 0 : random.get().nextInt(wide);
            Waiting pick = left.remove(at);
            Taking.Answer answer = taking.take(pick.orderId(), last);
            if (answer.isFinal()) {
                return answer;
            }
            if (answer.isLost()) {
                lost = Math.min(lost + 1, 6);
                // Who only scored it meanwhile took it from nobody: it is still the best.
                if (tries.merge(pick.orderId(), 1, Integer::sum) < MOST_TRIES) {
                    left.add(Math.min(at, left.size()), pick);
                }
                left.removeAll(taken(left, taking));
            }
        }
        return Taking.Answer.NO_WORK;
    }

    /** Those that others hold by now: asked for together, instead of being tried one by one. */
    private Set<Waiting> taken(List<Waiting> waiting, Taking taking) {
        Map<String, QueueRow> rows =
                queue.rows(waiting.stream().map(Waiting::orderId).toList());
        Set<Waiting> taken = new HashSet<>();
        waiting.stream()
                .filter(each -> Optional.ofNullable(rows.get(each.orderId()))
                        .flatMap(QueueRow::lease)
                        .filter(lease -> lease.holds(taking.now()))
                        .isPresent())
                .forEach(taken::add);
        return taken;
    }
}
