package stockroom.testkit.model.expression;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.Decimal;
import stockroom.testkit.model.value.Invalid;

/** The right side of an assignment. */
sealed interface NewValue {
    /** From the item as it was. */
    AttributeValue of(Map<String, AttributeValue> old, Bindings bindings);

    /** The value of an operand, which must have one. */
    record Plain(Operand operand) implements NewValue {
        @Override
        public AttributeValue of(Map<String, AttributeValue> old, Bindings bindings) {
            return operand.find(old, bindings)
                    .orElseThrow(() -> Invalid.because(
                            "The provided expression refers to an attribute that does not exist in the item"));
        }
    }

    /** What stands there already, or else this. */
    record Unless(Path path, NewValue otherwise) implements NewValue {
        @Override
        public AttributeValue of(Map<String, AttributeValue> old, Bindings bindings) {
            Optional<AttributeValue> there = path.find(old, bindings);
            return there.isPresent() ? there.get() : otherwise.of(old, bindings);
        }
    }

    /** A sum of two numbers. */
    record Plus(NewValue left, NewValue right) implements NewValue {
        @Override
        public AttributeValue of(Map<String, AttributeValue> old, Bindings bindings) {
            return AttributeValue.fromN(Decimal.plus(number(left, old, bindings), number(right, old, bindings)));
        }
    }

    /** A difference of two numbers. */
    record Minus(NewValue left, NewValue right) implements NewValue {
        @Override
        public AttributeValue of(Map<String, AttributeValue> old, Bindings bindings) {
            return AttributeValue.fromN(Decimal.minus(number(left, old, bindings), number(right, old, bindings)));
        }
    }

    private static String number(NewValue value, Map<String, AttributeValue> old, Bindings bindings) {
        AttributeValue found = value.of(old, bindings);
        if (found.n() == null) {
            throw Invalid.because("An operand in the update expression has an incorrect data type");
        }
        return found.n();
    }
}
