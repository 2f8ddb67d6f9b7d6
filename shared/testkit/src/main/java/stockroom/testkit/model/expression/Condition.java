package stockroom.testkit.model.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.Invalid;
import stockroom.testkit.model.value.Order;

/**
 * What may be demanded of an item.
 *
 * <p>Source: <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html">Condition and filter expressions</a>.
 */
public sealed interface Condition {
    /** Of every item, the missing one (an empty map) too. */
    boolean holds(Map<String, AttributeValue> item, Bindings bindings);

    /** Every part holds. */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
            for (Condition part : parts) {
                if (!part.holds(item, bindings)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Some part holds. */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
            return parts.stream().anyMatch(part -> part.holds(item, bindings));
        }
    }

    record Not(Condition part) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
            return !part.holds(item, bindings);
        }
    }

    record Exists(Path path) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
            return path.find(item, bindings).isPresent();
        }
    }

    record Equal(Operand left, Operand right) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
            Optional<AttributeValue> wanted = right.find(item, bindings);
            return wanted.isPresent() && left.find(item, bindings).equals(wanted);
        }
    }

    /** One comes before the other, or not: only values of one type that has an order are compared at all. */
    record Compared(Operand left, Relation relation, Operand right) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
            Optional<AttributeValue> one = left.find(item, bindings);
            Optional<AttributeValue> other = right.find(item, bindings);
            if (one.isEmpty() || other.isEmpty()) {
                return false;
            }
            OptionalInt order = Order.compare(one.get(), other.get());
            return order.isPresent() && relation.accepts.test(order.getAsInt());
        }
    }

    /** How two values stand to each other. */
    enum Relation {
        LESS(order -> order < 0),
        AT_MOST(order -> order <= 0),
        MORE(order -> order > 0),
        AT_LEAST(order -> order >= 0);

        private final IntPredicate accepts;

        Relation(IntPredicate accepts) {
            this.accepts = accepts;
        }
    }

    /** A text begins with another. */
    record BeginsWith(Path path, Operand prefix) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
            Optional<AttributeValue> wanted = prefix.find(item, bindings);
            if (wanted.isPresent() && wanted.get().s() == null) {
                throw Invalid.because("Incorrect operand type for operator or function: begins_with");
            }
            Optional<AttributeValue> found = path.find(item, bindings).filter(value -> value.s() != null);
            return wanted.isPresent()
                    && found.isPresent()
                    && found.get().s().startsWith(wanted.get().s());
        }
    }

    /** A text contains another, a list or set an element. */
    record Contains(Path path, Operand part) implements Condition {
        @Override
        public boolean holds(Map<String, AttributeValue> item, Bindings bindings) {
            Optional<AttributeValue> found = path.find(item, bindings);
            Optional<AttributeValue> wanted = part.find(item, bindings);
            return found.isPresent() && wanted.isPresent() && contains(found.get(), wanted.get());
        }

        private static boolean contains(AttributeValue whole, AttributeValue part) {
            return switch (whole.type()) {
                case S -> part.s() != null && whole.s().contains(part.s());
                case SS -> part.s() != null && whole.ss().contains(part.s());
                case NS -> part.n() != null && whole.ns().contains(part.n());
                case BS -> part.b() != null && whole.bs().contains(part.b());
                case L -> whole.l().contains(part);
                default -> false;
            };
        }
    }
}
