package stockroom.bench.meter;

import java.util.Map;
import java.util.TreeMap;

/**
 * What some work used.
 *
 * @param requests by operation, such as {@code transactWriteItems}
 * @param reads read request units of DynamoDB
 * @param writes write request units of DynamoDB, those of indexes included
 * @param bytes of the items that were read and written
 */
public record Usage(Map<String, Integer> requests, double reads, double writes, long bytes) {
    /** Nothing. */
    public static final Usage NONE = new Usage(Map.of(), 0, 0, 0);

    public Usage {
        requests = Map.copyOf(requests);
    }

    Usage with(String operation, double moreReads, double moreWrites, long moreBytes) {
        return plus(new Usage(Map.of(operation, 1), moreReads, moreWrites, moreBytes));
    }

    public Usage plus(Usage other) {
        Map<String, Integer> sum = new TreeMap<>(requests);
        other.requests.forEach((operation, count) -> sum.merge(operation, count, Integer::sum));
        return new Usage(sum, reads + other.reads, writes + other.writes, bytes + other.bytes);
    }

    /** How many of these requests. */
    public int count(String operation) {
        return requests.getOrDefault(operation, 0);
    }

    /** How many requests of every kind. */
    public int total() {
        return requests.values().stream().mapToInt(Integer::intValue).sum();
    }
}
