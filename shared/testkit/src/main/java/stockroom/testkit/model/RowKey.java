package stockroom.testkit.model;

import java.util.Arrays;
import java.util.List;

/**
 * Where a row stands in a table or index: partitions in the order of their hash, as DynamoDB scans them, rows of one by their sort key, rows of
 * an index with equal keys by the key of their item. An edge is no row but the place before or behind all that begin with its parts.
 */
final class RowKey implements Comparable<RowKey> {
    private static final int ROW = 0;
    private static final int BEFORE = -1;
    private static final int BEHIND = 1;

    private final int hash;
    // An array, since every read and write of the simulation compares a dozen of these.
    private final KeyPart[] parts;
    private final int edge;

    private RowKey(int hash, KeyPart[] parts, int edge) {
        this.hash = hash;
        this.parts = parts;
        this.edge = edge;
    }

    static RowKey of(List<KeyPart> parts) {
        return at(parts, ROW);
    }

    static RowKey before(KeyPart... parts) {
        return at(List.of(parts), BEFORE);
    }

    static RowKey behind(KeyPart... parts) {
        return at(List.of(parts), BEHIND);
    }

    private static RowKey at(List<KeyPart> parts, int edge) {
        return new RowKey(spread(parts.get(0).hashCode()), parts.toArray(KeyPart[]::new), edge);
    }

    /** The edge between the {@code segment}-th of {@code total} equal parts of all partitions and the part before it. */
    static RowKey segment(int segment, int total) {
        if (segment == total) {
            return new RowKey(Integer.MAX_VALUE, new KeyPart[0], BEHIND);
        }
        long width = (1L << Integer.SIZE) / total;
        return new RowKey((int) (Integer.MIN_VALUE + segment * width), new KeyPart[0], BEFORE);
    }

    /** Texts that differ in their last letter have neighbouring hash codes; a multiplication sends them far apart. */
    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 16);
    }

    /** The key of this item's row in an index where it has these key values. */
    RowKey behindIndexKey(List<KeyPart> indexParts) {
        KeyPart[] all = Arrays.copyOf(indexParts.toArray(KeyPart[]::new), indexParts.size() + parts.length);
        System.arraycopy(parts, 0, all, indexParts.size(), parts.length);
        return new RowKey(spread(all[0].hashCode()), all, ROW);
    }

    /** Whether both stand in one partition. */
    boolean sharesPartition(RowKey other) {
        return parts[0].equals(other.parts[0]);
    }

    @Override
    public int compareTo(RowKey other) {
        int order = Integer.compare(hash, other.hash);
        int both = Math.min(parts.length, other.parts.length);
        for (int i = 0; order == 0 && i < both; i++) {
            order = parts[i].compareTo(other.parts[i]);
        }
        if (order != 0) {
            return order;
        }
        if (parts.length == other.parts.length) {
            return Integer.compare(edge, other.edge);
        }
        return parts.length < other.parts.length ? edge : -other.edge;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowKey key && compareTo(key) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(parts) + edge;
    }
}
