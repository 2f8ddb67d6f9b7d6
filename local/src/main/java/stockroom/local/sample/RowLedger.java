package stockroom.local.sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fate of every row, exactly one each, and the sums over them. Several threads may refuse rows at once. */
final class RowLedger {
    /** Rows, units and pence added up, both negative ones among them. */
    record Sum(int rows, long units, long pence) {
        static final Sum NOTHING = new Sum(0, 0, 0);

        Sum plus(SampleRow row) {
            return new Sum(rows + 1, units + row.quantity(), pence + row.pence());
        }

        Sum plus(Sum other) {
            return new Sum(rows + other.rows, units + other.units, pence + other.pence);
        }
    }

    private record Entry(SampleRow row, Fate fate) {}

    private final SortedMap<Integer, Entry> entries = new TreeMap<>();

    /** @throws IllegalStateException when the row has its fate already */
    synchronized void enter(SampleRow row, Fate fate) {
        if (entries.put(row.number(), new Entry(row, fate)) != null) {
            throw new IllegalStateException("row " + row.number() + " can't end twice");
        }
    }

    /** What the plan held for accepted was refused when it came to the shop. */
    synchronized void refuse(List<SampleRow> rows) {
        rows.forEach(row -> entries.put(row.number(), new Entry(row, Fate.REFUSED_BY_SHOP)));
    }

    synchronized Optional<Fate> fateOf(SampleRow row) {
        return Optional.ofNullable(entries.get(row.number())).map(Entry::fate);
    }

    /** By fate, in the order of {@link Fate}; a fate that nothing met is there with nothing. */
    synchronized Map<Fate, Sum> sums() {
        Map<Fate, Sum> sums = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            sums.put(fate, Sum.NOTHING);
        }
        entries.values().forEach(entry -> sums.computeIfPresent(entry.fate(), (fate, sum) -> sum.plus(entry.row())));
        return sums;
    }

    Sum sum(Fate.Verdict verdict) {
        return sums().entrySet().stream()
                .filter(entry -> entry.getKey().verdict() == verdict)
                .map(Map.Entry::getValue)
                .reduce(Sum.NOTHING, Sum::plus);
    }

    Sum total() {
        return sum(Fate.Verdict.ACCEPTED).plus(sum(Fate.Verdict.REJECTED));
    }
}
