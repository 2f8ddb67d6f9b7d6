package stockroom.testkit.model;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.expression.Bindings;
import stockroom.testkit.model.expression.Condition;
import stockroom.testkit.model.value.Invalid;

/**
 * One write of one item, understood and found sound in itself: what it does depends on the item alone.
 *
 * @param bytes of the request that a transaction counts
 */
record Write(
        StoredTable table,
        RowKey key,
        Optional<Condition> condition,
        Bindings bindings,
        Effect effect,
        Failure onFailure,
        int bytes) {
    private static final int MAX_ITEM_BYTES = 400 * 1024;

    /** What becomes of the item. */
    @FunctionalInterface
    interface Effect {
        Optional<Map<String, AttributeValue>> on(Optional<Row> old);
    }

    /** What is answered when the condition fails. */
    enum Failure {
        SHOWS_ITEM,
        SHOWS_NOTHING
    }

    Optional<Row> old() {
        return table.row(key);
    }

    boolean isAllowed() {
        Map<String, AttributeValue> item = old().map(Row::item).orElse(Map.of());
        return condition.isEmpty() || condition.get().holds(item, bindings);
    }

    /** The item as the answer to a failed condition shows it. */
    Optional<Map<String, AttributeValue>> shown() {
        return onFailure == Failure.SHOWS_ITEM ? old().map(Row::item) : Optional.empty();
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when this item can't be written so */
    Optional<Row> next() {
        Optional<Row> next = effect.on(old()).map(Row::of);
        next.ifPresent(row -> {
            if (row.bytes() > MAX_ITEM_BYTES) {
                throw Invalid.because("Item size has exceeded the maximum allowed size");
            }
            table.check(row.item());
        });
        return next;
    }

    void apply(Optional<Row> next) {
        table.write(key, next);
    }
}
