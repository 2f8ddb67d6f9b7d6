package stockroom.testkit.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.Invalid;

/** An index, or the table as it is read without consistency: what was written arrives here later, one item's writes in their order. */
final class Copy {
    private final KeyShape key;
    private final View view;
    private final NavigableMap<RowKey, Row> rows = new TreeMap<>();
    private final PriorityQueue<Arrival> onTheWay =
            new PriorityQueue<>(Comparator.comparing(Arrival::due).thenComparing(Arrival::number));
    private final Map<RowKey, Instant> lastOfItem = new HashMap<>();
    private long number;

    private Copy(KeyShape key, View view) {
        this.key = key;
        this.view = view;
    }

    /** What of an item stands here, and where. */
    @FunctionalInterface
    private interface View {
        Optional<Entry> of(RowKey owner, Row row);
    }

    private record Entry(RowKey key, Row row) {}

    private record Arrival(Instant due, long number, RowKey owner, Optional<Entry> gone, Optional<Entry> come) {}

    static Copy ofTable(KeyShape key) {
        return new Copy(key, (owner, row) -> Optional.of(new Entry(owner, row)));
    }

    /** @param projected the attributes that are copied, keys among them; all of them when empty */
    static Copy ofIndex(KeyShape key, Set<String> projected) {
        return new Copy(key, (owner, row) -> key.find(row.item())
                .map(parts -> new Entry(owner.behindIndexKey(parts), projection(row, projected))));
    }

    private static Row projection(Row row, Set<String> projected) {
        if (projected.isEmpty()) {
            return row;
        }
        Map<String, AttributeValue> part = new LinkedHashMap<>();
        for (String name : projected) {
            AttributeValue value = row.item().get(name);
            if (value != null) {
                part.put(name, value);
            }
        }
        return Row.of(part);
    }

    KeyShape key() {
        return key;
    }

    /**
     * Where the row of an item stands here.
     *
     * @param owner the item's own key
     * @param item with the key attributes of this copy
     */
    RowKey locate(RowKey owner, Map<String, AttributeValue> item) {
        return view.of(owner, new Row(item, 0))
                .map(Entry::key)
                .orElseThrow(() -> Invalid.because("The provided starting key is invalid"));
    }

    /** The table's row under this key was replaced, made or removed. */
    void write(RowKey owner, Optional<Row> old, Optional<Row> next, Instant now, Supplier<Duration> lag) {
        Optional<Entry> gone = old.flatMap(row -> view.of(owner, row));
        Optional<Entry> come = next.flatMap(row -> view.of(owner, row));
        if (gone.equals(come)) {
            return;
        }
        settle(now);
        Instant due = now.plus(lag.get());
        Instant last = lastOfItem.get(owner);
        if (last == null && !due.isAfter(now)) {
            replace(gone, come);
            return;
        }
        Instant inOrder = last == null || due.isAfter(last) ? due : last;
        lastOfItem.put(owner, inOrder);
        onTheWay.add(new Arrival(inOrder, number++, owner, gone, come));
    }

    /** What is read at this moment. */
    NavigableMap<RowKey, Row> at(Instant now) {
        settle(now);
        return rows;
    }

    private void settle(Instant now) {
        for (Arrival next = onTheWay.peek(); next != null && !next.due().isAfter(now); next = onTheWay.peek()) {
            onTheWay.remove();
            replace(next.gone(), next.come());
            lastOfItem.remove(next.owner(), next.due());
        }
    }

    private void replace(Optional<Entry> gone, Optional<Entry> come) {
        gone.ifPresent(entry -> rows.remove(entry.key()));
        come.ifPresent(entry -> rows.put(entry.key(), entry.row()));
    }
}
