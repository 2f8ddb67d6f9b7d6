package stockroom.ordering.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stockroom.domain.queue.Lane;
import stockroom.domain.queue.Place;
import stockroom.domain.queue.QueueRules;
import stockroom.dynamodb.Page;
import stockroom.dynamodb.QueueStore;
import stockroom.dynamodb.QueueStore.Waiting;
import stockroom.dynamodb.Waking;

/**
 * Who may come next, the best first by the exact score of the moment: the first of each lane, and whoever is due to stand in one by now, such as an
 * order whose lease lapsed a second ago.
 */
final class Candidates {
    private final QueueStore queue;
    private final QueueRules rules;
    private final Instant now;
    private final int size;
    private final Map<Lane, Optional<String>> left = new EnumMap<>(Lane.class);
    private final Set<String> shown = new HashSet<>();
    private boolean begun;

    Candidates(QueueStore queue, QueueRules rules, Instant now, int size) {
        this.queue = queue;
        this.rules = rules;
        this.now = now;
        this.size = size;
        rules.lanes().forEach(lane -> left.put(lane, Optional.empty()));
    }

    /** Those that come after the ones before; empty when there are no more. */
    List<Waiting> next() {
        List<Waiting> found = new ArrayList<>();
        do {
            if (!begun) {
                begun = true;
                found.addAll(queue.woken(Waking.OUT_OF_LANES, now, size));
            }
            for (Lane lane : List.copyOf(left.keySet())) {
                Page<Waiting> page = queue.best(lane, size, left.getOrDefault(lane, Optional.empty()));
                found.addAll(page.items());
                page.next().ifPresentOrElse(next -> left.put(lane, Optional.of(next)), () -> left.remove(lane));
            }
            found.removeIf(waiting -> !shown.add(waiting.orderId()));
        } while (found.isEmpty() && !left.isEmpty());
        found.sort(Comparator.comparing(this::place));
        return found;
    }

    private Place place(Waiting waiting) {
        return rules.place(waiting.orderId(), waiting.points(), waiting.waitingSince(), now);
    }
}
