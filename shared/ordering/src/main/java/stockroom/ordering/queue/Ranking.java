package stockroom.ordering.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.queue.Lane;
import stockroom.domain.queue.Place;
import stockroom.domain.queue.QueueRules;
import stockroom.domain.queue.Score;
import stockroom.domain.queue.Standing;
import stockroom.dynamodb.BadCursor;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Page;
import stockroom.dynamodb.QueueRow;
import stockroom.dynamodb.QueueStore;
import stockroom.dynamodb.QueueStore.Waiting;
import stockroom.dynamodb.Waking;

/** The queue as people see it (R26): who may be taken, the best first. Who is hidden or belongs to an operator is not in it. */
public final class Ranking {
    private final QueueStore queue;
    private final ConfigurationStore configurations;

    Ranking(QueueStore queue, ConfigurationStore configurations) {
        this.queue = queue;
        this.configurations = configurations;
    }

    /** An order's place with what makes it. */
    public record Ranked(Place place, Score score) {}

    /**
     * A part of the ranking. It may hold fewer than there are and still have a next one.
     *
     * @param cursor {@link Page#next} of the part before
     * @throws BadCursor when it is none
     */
    public Page<Ranked> page(int limit, Optional<String> cursor, Instant now) {
        QueueRules rules = QueueRules.of(configurations.read().settings());
        LaneCursor from = cursor.map(LaneCursor::parse).orElse(LaneCursor.START);
        Map<Lane, List<Waiting>> heads = new EnumMap<>(Lane.class);
        for (Lane lane : rules.lanes()) {
            if (!from.isFinished(lane)) {
                heads.put(
                        lane,
                        new ArrayList<>(
                                queue.best(lane, limit, from.after(lane)).items()));
            }
        }
        LaneCursor next = from;
        List<Waiting> taken = new ArrayList<>(cursor.isEmpty() ? woken((limit + 1) / 2, now) : List.of());
        Map<Lane, Boolean> whole = new EnumMap<>(Lane.class);
        heads.forEach((lane, all) -> whole.put(lane, all.size() < limit));
        while (taken.size() < limit && heads.values().stream().anyMatch(head -> !head.isEmpty())) {
            Lane best = best(heads, rules, now);
            Waiting first = heads.getOrDefault(best, List.of()).remove(0);
            taken.add(first);
            next = next.after(best, first.laneKey());
        }
        for (Lane lane : Lane.values()) {
            boolean read = !heads.containsKey(lane)
                    || (heads.getOrDefault(lane, List.of()).isEmpty() && whole.getOrDefault(lane, true));
            next = read ? next.finished(lane) : next;
        }
        return new Page<>(ranked(taken, rules, now), next.textOrNull());
    }

    /** Those that may be taken again by now and stand in no lane yet, on the first part: the next minute's tick puts them where they belong. */
    private List<Waiting> woken(int limit, Instant now) {
        return queue.woken(Waking.OUT_OF_LANES, now, limit).stream()
                .filter(waiting -> !waiting.isInLane())
                .toList();
    }

    private static Lane best(Map<Lane, List<Waiting>> heads, QueueRules rules, Instant now) {
        return heads.entrySet().stream()
                .filter(head -> !head.getValue().isEmpty())
                .min(Comparator.comparing(head -> place(head.getValue().get(0), rules, now)))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static Place place(Waiting waiting, QueueRules rules, Instant now) {
        return rules.place(waiting.orderId(), waiting.points(), waiting.waitingSince(), now);
    }

    /** The rows are read consistently: who was taken a moment ago is left out. */
    private List<Ranked> ranked(List<Waiting> taken, QueueRules rules, Instant now) {
        Map<String, QueueRow> rows =
                queue.rows(taken.stream().map(Waiting::orderId).toList());
        return taken.stream()
                .flatMap(waiting -> Optional.ofNullable(rows.get(waiting.orderId())).stream())
                .filter(row -> row.lease().filter(lease -> lease.holds(now)).isEmpty())
                .flatMap(row -> row
                        .standing()
                        .filter(standing -> standing.membership().isShown(now))
                        .map(standing -> ranked(row, standing, rules, now))
                        .stream())
                .sorted(Comparator.comparing(Ranked::place))
                .toList();
    }

    private static Ranked ranked(QueueRow row, Standing standing, QueueRules rules, Instant now) {
        Instant since = standing.membership().waitingSince();
        return new Ranked(
                rules.place(row.orderId(), row.score().total(), since, now),
                row.score().with(rules.age(since, now)));
    }
}
