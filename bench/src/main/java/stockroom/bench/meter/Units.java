package stockroom.bench.meter;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.ItemSize;
import stockroom.testkit.template.Table;

/**
 * Request units by DynamoDB's size rules. Source: <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">capacity unit consumption</a>.
 */
final class Units {
    private static final long READ_BLOCK = 4_096;
    private static final long WRITE_BLOCK = 1_024;
    private static final String ALL = "ALL";

    private Units() {}

    /** Of one item, or of all items of a Query together; what isn't there costs as much as the smallest. */
    static double read(long bytes, Consistency consistency) {
        double blocks = blocks(bytes, READ_BLOCK);
        return consistency == Consistency.STRONG ? blocks : blocks / 2;
    }

    /** How fresh a read must be. */
    enum Consistency {
        STRONG,
        EVENTUAL;

        static Consistency of(Boolean consistentRead) {
            return Boolean.TRUE.equals(consistentRead) ? STRONG : EVENTUAL;
        }
    }

    /** Of a write with the indexes that it changes, outside a transaction; inside one it costs twice that. */
    static double write(Table table, Map<String, AttributeValue> before, Map<String, AttributeValue> after) {
        double units = blocks(Math.max(ItemSize.of(before), ItemSize.of(after)), WRITE_BLOCK);
        for (Table.Index index : table.indexes()) {
            units += indexed(entry(table, index, before), entry(table, index, after), index);
        }
        return units;
    }

    private static double indexed(
            Optional<Map<String, AttributeValue>> before,
            Optional<Map<String, AttributeValue>> after,
            Table.Index index) {
        if (before.equals(after)) {
            return 0;
        }
        boolean stays = before.isPresent()
                && after.isPresent()
                && index.key().stream()
                        .allMatch(key -> Objects.equals(
                                before.get().get(key), after.get().get(key)));
        long sizeBefore = before.map(ItemSize::of).orElse(0);
        long sizeAfter = after.map(ItemSize::of).orElse(0);
        return stays
                ? blocks(Math.max(sizeBefore, sizeAfter), WRITE_BLOCK)
                : (before.isPresent() ? blocks(sizeBefore, WRITE_BLOCK) : 0)
                        + (after.isPresent() ? blocks(sizeAfter, WRITE_BLOCK) : 0);
    }

    /** The item as the index holds it; nothing where it lacks a key of the index. */
    private static Optional<Map<String, AttributeValue>> entry(
            Table table, Table.Index index, Map<String, AttributeValue> item) {
        if (!item.keySet().containsAll(index.key())) {
            return Optional.empty();
        }
        Map<String, AttributeValue> entry = new HashMap<>(item);
        if (!index.projection().equals(ALL)) {
            entry.keySet()
                    .removeIf(name -> !index.key().contains(name)
                            && !table.key().contains(name)
                            && !index.included().contains(name));
        }
        return Optional.of(entry);
    }

    private static double blocks(long bytes, long block) {
        return Math.max(1, (bytes + block - 1) / block);
    }
}
