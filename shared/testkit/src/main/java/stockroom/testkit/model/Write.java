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

        /** Whether the effect can be known without the item: then it is checked before the condition is. */
        default boolean isBlind() {
            return false;
        }
    }

    /** A whole new item. */
    record Whole(Map<String, AttributeValue> item) implements Effect {
        @Override
        public Optional<Map<String, AttributeValue>> on(Optional<Row> old) {
            return Optional.of(item);
        }

        @Override
        public boolean isBlind() {
            return true;
        }
    }

    /** What is answered when the condition fails. */
    enum Failure {
        SHOWS_ITEM,
        SHOWS_NOTHING
    }

    private Optional<Row> old() {
        return table.row(key);
    }

    /**
     * What is to be stored; empty when the condition doesn't hold.
     *
     * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when this item can't be written so
     */
    Optional<Outcome> outcome() {
        if (effect.isBlind()) {
            next();
        }
        Map<String, AttributeValue> item = old().map(Row::item).orElse(Map.of());
        boolean holds = condition.isEmpty() || condition.get().holds(item, bindings);
        return holds ? Optional.of(new Outcome(next())) : Optional.empty();
    }

    /** What stands under the key afterwards. */
    record Outcome(Optional<Row> row) {}

    /** The item as the answer to a failed condition shows it. */
    Optional<Map<String, AttributeValue>> shown() {
        return onFailure == Failure.SHOWS_ITEM ? old().map(Row::item) : Optional.empty();
    }

    private Optional<Row> next() {
        Optional<Row> next = effect.on(old()).map(Row::of);
        next.ifPresent(row -> {
            if (row.bytes() > MAX_ITEM_BYTES) {
                throw Invalid.because("Item size has exceeded the maximum allowed size");
            }
            table.check(row.item());
        });
        return next;
    }

    void apply(Outcome outcome) {
        table.write(key, outcome.row());
    }
}
