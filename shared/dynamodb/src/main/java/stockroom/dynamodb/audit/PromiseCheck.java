package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stockroom.domain.stock.Demand;

/** I2: reserved is what open orders hold. I4: demand, as rows with their facts and as counters, is what open orders still want. */
final class PromiseCheck implements Check {
    @Override
    public List<Violation> of(Snapshot snapshot) {
        Promised promised = Promised.by(snapshot.orders().values());
        Set<String> keys = new TreeSet<>(snapshot.positions().keySet());
        promised.positions().forEach(keys::add);
        List<Violation> found = new ArrayList<>();
        for (String key : keys) {
            PositionRows position = snapshot.position(key);
            if (position.counter("reserved") != promised.reserved(key)) {
                found.add(new Violation(
                        "I2",
                        key,
                        promised.reserved(key) + " reserved for open orders",
                        position.seen(position.counter("reserved"))));
            }
            rows(position, promised.demand(key), found);
            counter(position, "committed", sum(position, true), found);
            counter(position, "uncommitted", sum(position, false), found);
        }
        return found;
    }

    private static void rows(PositionRows position, Map<String, Demand> expected, List<Violation> found) {
        Map<String, Demand> actual = new HashMap<>();
        position.demand().forEach(d -> actual.put(Promised.rowOf(d), d));
        Set<String> rows = new TreeSet<>(expected.keySet());
        rows.addAll(actual.keySet());
        for (String row : rows) {
            if (!String.valueOf(expected.get(row)).equals(String.valueOf(actual.get(row)))) {
                found.add(new Violation(
                        "I4",
                        position.key() + " " + row,
                        text(expected.get(row)),
                        position.seen(text(actual.get(row)))));
            }
        }
    }

    private static String text(@Nullable Demand demand) {
        return demand == null ? "no demand" : demand.toString();
    }

    private static long sum(PositionRows position, boolean committed) {
        return position.demand().stream()
                .filter(d -> d.committed() == committed)
                .mapToLong(d -> d.units().units())
                .sum();
    }

    private static void counter(PositionRows position, String name, long expected, List<Violation> found) {
        if (position.counter(name) != expected) {
            found.add(new Violation(
                    "I4",
                    position.key(),
                    expected + " " + name + ", the sum of its rows",
                    position.seen(position.counter(name))));
        }
    }
}
