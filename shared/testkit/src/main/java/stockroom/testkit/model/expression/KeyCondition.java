package stockroom.testkit.model.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.Invalid;

/**
 * Which rows a query reads: one partition, and of it what a condition on the sort key says.
 *
 * @param partition value of the partition key
 * @param bounds of the sort keys, all of which hold; every sort key when there are none
 */
public record KeyCondition(AttributeValue partition, List<Bound> bounds) {
    public KeyCondition {
        bounds = List.copyOf(bounds);
    }

    /** One end of the sort keys that are read. */
    public record Bound(Kind kind, AttributeValue value) {
        /** Which end, and whether the value itself is read. */
        public enum Kind {
            FROM,
            BEHIND,
            UP_TO,
            BEFORE,
            PREFIX
        }
    }

    /**
     * @param key partition key, then the sort key if there is one
     * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when the condition can't be one on this key
     */
    public static KeyCondition of(Condition condition, List<String> key, Bindings bindings) {
        List<Condition> parts = condition instanceof Condition.All all ? all.parts() : List.of(condition);
        Optional<AttributeValue> partition = Optional.empty();
        List<Bound> bounds = new ArrayList<>();
        for (Condition part : parts) {
            if (part instanceof Condition.Equal equal && isOn(equal.left(), key.get(0), bindings)) {
                if (partition.isPresent()) {
                    throw unsupported();
                }
                partition = Optional.of(given(equal.right(), bindings));
            } else if (key.size() > 1) {
                bounds.addAll(bounds(part, key.get(1), bindings));
            } else {
                throw unsupported();
            }
        }
        return new KeyCondition(partition.orElseThrow(KeyCondition::unsupported), bounds);
    }

    private static List<Bound> bounds(Condition part, String sort, Bindings bindings) {
        if (part instanceof Condition.All both) {
            return both.parts().stream()
                    .flatMap(end -> bounds(end, sort, bindings).stream())
                    .toList();
        }
        if (part instanceof Condition.Equal equal && isOn(equal.left(), sort, bindings)) {
            AttributeValue value = given(equal.right(), bindings);
            return List.of(new Bound(Bound.Kind.FROM, value), new Bound(Bound.Kind.UP_TO, value));
        }
        if (part instanceof Condition.Compared compared && isOn(compared.left(), sort, bindings)) {
            return List.of(new Bound(kind(compared.relation()), given(compared.right(), bindings)));
        }
        if (part instanceof Condition.BeginsWith begins && isOn(begins.path(), sort, bindings)) {
            return List.of(new Bound(Bound.Kind.PREFIX, given(begins.prefix(), bindings)));
        }
        throw unsupported();
    }

    private static Bound.Kind kind(Condition.Relation relation) {
        return switch (relation) {
            case LESS -> Bound.Kind.BEFORE;
            case AT_MOST -> Bound.Kind.UP_TO;
            case MORE -> Bound.Kind.BEHIND;
            case AT_LEAST -> Bound.Kind.FROM;
        };
    }

    private static boolean isOn(Operand operand, String attribute, Bindings bindings) {
        return operand instanceof Path path
                && path.isAttribute()
                && path.attribute(bindings).equals(attribute);
    }

    private static AttributeValue given(Operand operand, Bindings bindings) {
        if (operand instanceof Operand.Given given) {
            return bindings.value(given.placeholder());
        }
        throw unsupported();
    }

    private static RuntimeException unsupported() {
        return Invalid.because("Query key condition not supported");
    }
}
