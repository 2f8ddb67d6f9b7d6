package stockroom.testkit.model.expression;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.Invalid;

/** What DELETE leaves of a set: nothing at all when its last element goes. */
final class Difference {
    private Difference() {}

    static Optional<AttributeValue> of(Optional<AttributeValue> old, AttributeValue taken) {
        if (!isSet(taken.type())) {
            throw Invalid.because("Incorrect operand type for operator or function: DELETE");
        }
        if (old.isEmpty()) {
            return old;
        }
        if (old.get().type() != taken.type()) {
            throw Invalid.because("An operand in the update expression has an incorrect data type");
        }
        return switch (taken.type()) {
            case SS -> left(old.get().ss(), taken.ss(), AttributeValue::fromSs);
            case NS -> left(old.get().ns(), taken.ns(), AttributeValue::fromNs);
            default -> left(old.get().bs(), taken.bs(), AttributeValue::fromBs);
        };
    }

    static boolean isSet(AttributeValue.Type type) {
        return type == AttributeValue.Type.SS || type == AttributeValue.Type.NS || type == AttributeValue.Type.BS;
    }

    private static <T> Optional<AttributeValue> left(
            List<T> old, Collection<T> taken, Function<List<T>, AttributeValue> set) {
        List<T> left = old.stream().filter(element -> !taken.contains(element)).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(set.apply(left));
    }
}
