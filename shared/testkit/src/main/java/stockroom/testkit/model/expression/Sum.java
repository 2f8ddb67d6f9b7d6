package stockroom.testkit.model.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.Canonical;
import stockroom.testkit.model.value.Decimal;
import stockroom.testkit.model.value.Invalid;

/** What ADD makes: numbers are added, sets united; what isn't there counts as 0 or empty. */
final class Sum {
    private Sum() {}

    static AttributeValue of(Optional<AttributeValue> old, AttributeValue added) {
        AttributeValue.Type type = added.type();
        if (type != AttributeValue.Type.N && !Difference.isSet(type)) {
            throw Invalid.because("Incorrect operand type for operator or function: ADD");
        }
        if (old.isEmpty()) {
            return added;
        }
        if (old.get().type() != type) {
            throw Invalid.because("An operand in the update expression has an incorrect data type");
        }
        return switch (type) {
            case SS -> Canonical.value(AttributeValue.fromSs(united(old.get().ss(), added.ss())));
            case NS -> Canonical.value(AttributeValue.fromNs(united(old.get().ns(), added.ns())));
            case BS -> Canonical.value(AttributeValue.fromBs(united(old.get().bs(), added.bs())));
            default -> AttributeValue.fromN(Decimal.plus(old.get().n(), added.n()));
        };
    }

    private static <T> List<T> united(List<T> old, List<T> added) {
        Set<T> united = new LinkedHashSet<>(old);
        united.addAll(added);
        return List.copyOf(united);
    }
}
