package stockroom.local.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The orders taken so far and what is left of their lines, for finding the one that a cancellation row means: the same client's
 * latest order that still holds as many units of the article, one at the row's own price before others.
 */
final class OpenLines {
    private record Key(String customerId, String sku) {}

    private final Map<Key, List<OpenOrder>> orders = new HashMap<>();

    void add(SampleOrder order) {
        if (order.customerId().isEmpty()) {
            return; // nobody can say whose cancellation would mean it
        }
        OpenOrder open = new OpenOrder(order);
        order.lines().stream().map(SampleRow::sku).distinct().forEach(sku -> orders.computeIfAbsent(
                        new Key(order.customerId(), sku), key -> new ArrayList<>())
                .add(open));
    }

    /** Takes the row's units off the order it means; empty when there is none. */
    Optional<OpenOrder> lower(SampleRow row) {
        List<OpenOrder> candidates = orders.getOrDefault(new Key(row.customerId(), row.sku()), List.of()).stream()
                .filter(order -> order.units(row.sku()) >= -row.quantity())
                .toList();
        // max() keeps the last of equals, and the orders stand in the order of time.
        Optional<OpenOrder> meant = IntStream.range(0, candidates.size())
                .boxed()
                .max(Comparator.<Integer>comparingInt(i -> candidates.get(i).holdsAtPriceOf(row) ? 1 : 0)
                        .thenComparing(Comparator.naturalOrder()))
                .map(candidates::get);
        meant.ifPresent(order -> order.take(row));
        return meant;
    }
}
