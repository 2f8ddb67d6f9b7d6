package stockroom.testkit.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;

/**
 * A table's stream, one shard of it: changes in the order in which they were written, each kept for 24 hours.
 *
 * <p>Source: <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html">DynamoDB Streams</a>.
 */
public final class ModelStream {
    private static final Duration RETENTION = Duration.ofHours(24);

    private final View view;
    private final InstantSource clock;
    private final Deque<StreamEntry> kept = new ArrayDeque<>();
    private long newest;

    ModelStream(String streamViewType, InstantSource clock) {
        this.view = View.valueOf(streamViewType);
        this.clock = clock;
    }

    private enum View {
        KEYS_ONLY,
        NEW_IMAGE,
        OLD_IMAGE,
        NEW_AND_OLD_IMAGES;

        boolean hasNew() {
            return this == NEW_IMAGE || this == NEW_AND_OLD_IMAGES;
        }

        boolean hasOld() {
            return this == OLD_IMAGE || this == NEW_AND_OLD_IMAGES;
        }
    }

    /**
     * What came after {@code sequence} and is still kept, oldest first.
     *
     * @param sequence of the last one read; 0 to begin with the oldest
     * @param limit at most so many
     */
    public synchronized List<StreamEntry> read(long sequence, int limit) {
        trim(clock.instant());
        long read = sequence - (newest - kept.size());
        return kept.stream().skip(Math.max(0, read)).limit(limit).toList();
    }

    /** The sequence of the newest change; 0 before the first. */
    public synchronized long newest() {
        return newest;
    }

    synchronized void append(
            Map<String, AttributeValue> key,
            Optional<Map<String, AttributeValue>> before,
            Optional<Map<String, AttributeValue>> after,
            StreamEntry.Author author) {
        Instant now = clock.instant();
        trim(now);
        newest++;
        kept.add(new StreamEntry(
                newest,
                now,
                operation(before, after),
                key,
                after.filter(item -> view.hasNew()),
                before.filter(item -> view.hasOld()),
                author));
    }

    private static OperationType operation(Optional<?> before, Optional<?> after) {
        if (before.isEmpty()) {
            return OperationType.INSERT;
        }
        return after.isPresent() ? OperationType.MODIFY : OperationType.REMOVE;
    }

    private void trim(Instant now) {
        while (!kept.isEmpty() && kept.element().at().plus(RETENTION).isBefore(now)) {
            kept.remove();
        }
    }
}
