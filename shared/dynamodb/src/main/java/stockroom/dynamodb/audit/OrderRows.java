package stockroom.dynamodb.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import stockroom.domain.ordering.Order;
import stockroom.dynamodb.EffectStore;
import stockroom.dynamodb.Effects;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.QueueItems;

/** The rows of one order: itself, what is left of its last decision, its payments, and its place in the operators' queue. */
record OrderRows(
        String id,
        Optional<Item> row,
        Optional<Order> order,
        Optional<Effects> effects,
        List<Item> effectRows,
        List<Item> payments,
        Optional<Item> queue) {
    static OrderRows of(String id, List<Item> rows) {
        Optional<Item> row =
                with(rows, "ORDER").filter(r -> r.text("sk").equals("ORDER")).findFirst();
        List<Item> effectRows = with(rows, "EFFECTS").toList();
        return new OrderRows(
                id,
                row,
                row.map(r -> OrderStore.stored(r).order()),
                EffectStore.read(id, effectRows),
                effectRows,
                with(rows, "PAYMENT#").toList(),
                with(rows, QueueItems.QUEUE).findFirst());
    }

    private static Stream<Item> with(List<Item> rows, String prefix) {
        return rows.stream().filter(r -> r.text("sk").startsWith(prefix));
    }

    /** The order, where people see it. */
    Optional<Order> standing() {
        return order.filter(o -> !o.isStaged());
    }

    Optional<Instant> unfinishedSince() {
        return effectRows.stream()
                .filter(r -> r.has("unfinishedSince"))
                .findFirst()
                .map(r -> r.time("unfinishedSince"));
    }

    /** A value with the revision that it was seen at. */
    String seen(Object value) {
        return value + " at revision " + row.map(r -> r.count("revision")).orElse(0L);
    }
}
