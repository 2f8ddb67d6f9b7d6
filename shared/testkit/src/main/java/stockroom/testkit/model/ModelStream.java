package stockroom.testkit.model;

import java.util.List;

/** A table's stream, one shard of it: changes in the order in which they were written, each kept for 24 hours. */
public final class ModelStream {
    /**
     * What came after {@code sequence} and is still kept, oldest first.
     *
     * @param sequence of the last one read; 0 to begin with the oldest
     * @param limit at most so many
     */
    public List<StreamEntry> read(long sequence, int limit) {
        throw new UnsupportedOperationException("stream of " + sequence + ", " + limit);
    }

    /** The sequence of the newest change; 0 before the first. */
    public long newest() {
        return 0;
    }
}
