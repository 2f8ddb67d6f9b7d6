package stockroom.domain.queue;

import java.time.Instant;
import java.util.Comparator;

/**
 * Where an order stands at a moment: whoever waits beyond the limit first (R27), then the higher score, then who waits longer, then the id (R26).
 *
 * @param total of the score at that moment, age included
 */
public record Place(String orderId, Patience patience, long total, Instant waitingSince) implements Comparable<Place> {
    /** Whether the limit of waiting is passed (R27). */
    public enum Patience {
        EXHAUSTED,
        LEFT
    }

    private static final Comparator<Place> BEST_FIRST = Comparator.comparing(Place::patience)
            .thenComparing(Place::total, Comparator.reverseOrder())
            .thenComparing(Place::waitingSince)
            .thenComparing(Place::orderId);

    @Override
    public int compareTo(Place other) {
        return BEST_FIRST.compare(this, other);
    }
}
