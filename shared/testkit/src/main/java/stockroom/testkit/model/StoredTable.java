package stockroom.testkit.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.Invalid;
import stockroom.testkit.template.Table;

/** One table: its rows as they are, the copies that follow them, its stream. */
final class StoredTable {
    /** An item whose time to live passed longer ago is never removed, lest old data vanish when it is first switched on. */
    private static final Duration OLDEST_EXPIRY = Duration.ofDays(5 * 365);

    private final String name;
    private final KeyShape key;
    private final InstantSource clock;
    private final IndexLag lag;
    private final NavigableMap<RowKey, Row> rows = new TreeMap<>();
    private final Map<String, Copy> copies = new LinkedHashMap<>();
    private final Optional<ModelStream> stream;
    private final String timeToLive;

    StoredTable(String name, Table table, InstantSource clock, IndexLag lag) {
        this.name = name;
        this.key = new KeyShape(table.key(), table.attributeTypes());
        this.clock = clock;
        this.lag = lag;
        this.timeToLive = table.timeToLive();
        this.stream = Optional.of(table.streamView()).filter(v -> !v.isEmpty()).map(v -> new ModelStream(v, clock));
        copies.put(IndexLag.TABLE, Copy.ofTable(key));
        for (Table.Index index : table.indexes()) {
            KeyShape indexKey = new KeyShape(index.key(), table.attributeTypes());
            copies.put(index.name(), Copy.ofIndex(indexKey, projected(table, index)));
        }
    }

    private static Set<String> projected(Table table, Table.Index index) {
        Set<String> projected = new HashSet<>();
        if (!index.projection().equals("ALL")) {
            projected.addAll(table.key());
            projected.addAll(index.key());
            projected.addAll(index.included());
        }
        return projected;
    }

    String name() {
        return name;
    }

    KeyShape key() {
        return key;
    }

    Optional<ModelStream> stream() {
        return stream;
    }

    /** The rows as they are. */
    NavigableMap<RowKey, Row> rows() {
        return Collections.unmodifiableNavigableMap(rows);
    }

    Optional<Row> row(RowKey at) {
        return Optional.ofNullable(rows.get(at));
    }

    /**
     * An index, or {@link IndexLag#TABLE}.
     *
     * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when there is no such index
     */
    Copy copy(String index) {
        Copy copy = copies.get(index);
        if (copy == null) {
            throw Invalid.because("The table does not have the specified index: " + index);
        }
        return copy;
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when the item can't stand in one of the indexes */
    void check(Map<String, AttributeValue> item) {
        copies.values().forEach(copy -> copy.key().check(item));
    }

    /** Replaces, makes or removes a row. What changes nothing reaches neither copies nor stream. */
    void write(RowKey at, Optional<Row> next) {
        write(at, next, StreamEntry.Author.CALLER);
    }

    private void write(RowKey at, Optional<Row> next, StreamEntry.Author author) {
        Optional<Row> old = row(at);
        if (old.equals(next)) {
            return;
        }
        if (next.isPresent()) {
            rows.put(at, next.get());
        } else {
            rows.remove(at);
        }
        Map<String, AttributeValue> keys =
                key.in(old.or(() -> next).orElseThrow().item());
        Instant now = clock.instant();
        copies.forEach((index, copy) -> {
            Supplier<Duration> lagging = () -> lag.of(name, index, keys);
            copy.write(at, old, next, now, lagging);
        });
        stream.ifPresent(s -> s.append(keys, old.map(Row::item), next.map(Row::item), author));
    }

    /** Removes what has outlived its time. */
    void expire() {
        if (timeToLive.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<RowKey> expired = rows.entrySet().stream()
                .filter(entry -> isExpired(entry.getValue(), now))
                .map(Map.Entry::getKey)
                .toList();
        expired.forEach(at -> write(at, Optional.empty(), StreamEntry.Author.TIME_TO_LIVE));
    }

    private boolean isExpired(Row row, Instant now) {
        AttributeValue until = row.item().get(timeToLive);
        if (until == null || until.n() == null) {
            return false;
        }
        Instant passed = Instant.ofEpochSecond(new BigDecimal(until.n()).longValue());
        return passed.isBefore(now) && passed.isAfter(now.minus(OLDEST_EXPIRY));
    }
}
