package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.ordering.Order;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.ShardedIndex;

/** I8: the attributes that put rows into indexes are what the rows themselves say. A row that an index misses is found by nobody. */
final class DerivedCheck implements Check {
    @Override
    public List<Violation> of(Snapshot snapshot) {
        List<Violation> found = new ArrayList<>();
        snapshot.positions().values().forEach(position -> position(position, found));
        snapshot.orders().values().forEach(rows -> order(rows, found));
        return found;
    }

    private static void position(PositionRows position, List<Violation> found) {
        Item stock = position.stock();
        String shard = ShardedIndex.shardOf(position.key());
        String mark = PositionItems.markOf(PositionKey.parse(position.key()));
        compare(
                position.key() + " mark",
                stock.has("mark") ? mark : "",
                stock.optionalText("mark").orElse(""),
                found);
        compare(
                position.key() + " minimumShard",
                stock.has("minimum") ? shard : "",
                stock.optionalText("minimumShard").orElse(""),
                found);
        compare(
                position.key() + " recheckShard",
                stock.has("recheckAt") ? shard : "",
                stock.optionalText("recheckShard").orElse(""),
                found);
    }

    private static void order(OrderRows rows, List<Violation> found) {
        boolean unfinished = rows.row().map(row -> row.flag("unfinished")).orElse(false);
        compare(
                rows.id() + " unfinished",
                String.valueOf(rows.effects().isPresent()),
                String.valueOf(unfinished),
                found);
        if (rows.effects().isEmpty() && !rows.effectRows().isEmpty()) {
            found.add(new Violation(
                    "I8",
                    rows.id(),
                    "no effects without their header",
                    rows.effectRows().size() + " rows"));
        }
        rows.effectRows().stream()
                .filter(row -> row.has("unfinishedSince"))
                .forEach(header -> compare(
                        rows.id() + " unfinishedShard",
                        ShardedIndex.shardOf(rows.id()),
                        header.optionalText("unfinishedShard").orElse(""),
                        found));
        rows.row().ifPresent(row -> expected(rows.id(), rows.standing())
                .forEach((name, value) -> compare(
                        rows.id() + " " + name, value, row.optionalText(name).orElse(""), found)));
        rows.row()
                .ifPresent(row -> compare(
                        rows.id() + " due",
                        rows.standing().flatMap(DerivedCheck::due).orElse(""),
                        row.optionalText("dueShard").orElse("")
                                + row.optionalText("dueKey")
                                        .map(key -> " " + key)
                                        .orElse(""),
                        found));
        rows.row()
                .ifPresent(row -> compare(
                        rows.id() + " skus",
                        skus(rows.standing()),
                        new TreeSet<>(row.texts("skus")).toString(),
                        found));
    }

    /** A staged order stands in no index (R2). */
    private static Map<String, String> expected(String id, Optional<Order> standing) {
        return standing.map(order -> Map.of(
                        "statusShard", order.status() + "#" + ShardedIndex.shardOf(id),
                        "placedKey", Item.timeText(order.identity().placedAt()) + "#" + id,
                        "customerId", order.client().customerId()))
                .orElseGet(() -> Map.of("statusShard", "", "placedKey", "", "customerId", ""));
    }

    /** Where the sweep finds an order whose timer runs (R12, R13). */
    private static Optional<String> due(Order order) {
        return order.attention()
                .timer()
                .map(timer -> timer.kind() + "#" + ShardedIndex.shardOf(order.id()) + " " + Item.timeText(timer.dueAt())
                        + "#" + order.id());
    }

    private static String skus(Optional<Order> standing) {
        Set<String> skus = new TreeSet<>();
        standing.ifPresent(order -> order.served().stream().map(Sku::value).forEach(skus::add));
        return skus.toString();
    }

    private static void compare(String key, String expected, String actual, List<Violation> found) {
        if (!expected.equals(actual)) {
            found.add(new Violation("I8", key, expected, actual));
        }
    }
}
