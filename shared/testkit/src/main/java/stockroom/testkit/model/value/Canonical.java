package stockroom.testkit.model.value;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Values as they are kept, so that equal ones are equal objects: numbers without needless zeros, sets in order. What is in that form already
 * is shared, not copied. What can't be kept (an empty set, no number, deeper than 32 levels) is refused.
 *
 * <p>Source: <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html">Quotas and constraints</a>.
 */
public final class Canonical {
    private static final int MAX_DEPTH = 32;

    private Canonical() {}

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when a value can't be kept */
    public static Map<String, AttributeValue> item(Map<String, AttributeValue> item) {
        return map(item, 0);
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when it can't be kept */
    public static AttributeValue value(AttributeValue value) {
        return value(value, 0);
    }

    private static AttributeValue value(AttributeValue value, int depth) {
        if (depth > MAX_DEPTH) {
            throw Invalid.because("Nesting Levels have exceeded supported limits");
        }
        return switch (value.type()) {
            case S, B, BOOL, NUL -> value;
            case N -> number(value);
            case SS -> texts(value);
            case NS -> numbers(value);
            case BS -> binaries(value);
            case M -> {
                Map<String, AttributeValue> kept = map(value.m(), depth + 1);
                yield kept == value.m() ? value : AttributeValue.fromM(kept);
            }
            case L -> list(value, depth + 1);
            case UNKNOWN_TO_SDK_VERSION -> throw Invalid.because("Supplied AttributeValue is empty");
        };
    }

    private static AttributeValue number(AttributeValue value) {
        String kept = Decimal.canonical(value.n());
        return kept.equals(value.n()) ? value : AttributeValue.fromN(kept);
    }

    private static AttributeValue texts(AttributeValue value) {
        List<String> kept = value.ss().stream().sorted(Order.TEXT).toList();
        distinct(kept);
        return kept.equals(value.ss()) ? value : AttributeValue.fromSs(kept);
    }

    private static AttributeValue numbers(AttributeValue value) {
        List<String> kept = value.ns().stream()
                .map(Decimal::canonical)
                .sorted(Decimal::compare)
                .toList();
        distinct(kept);
        return kept.equals(value.ns()) ? value : AttributeValue.fromNs(kept);
    }

    private static AttributeValue binaries(AttributeValue value) {
        List<SdkBytes> kept = value.bs().stream()
                .sorted(Comparator.comparing(SdkBytes::asByteArrayUnsafe, Order.BYTES))
                .toList();
        distinct(kept);
        return kept.equals(value.bs()) ? value : AttributeValue.fromBs(kept);
    }

    private static void distinct(List<?> sorted) {
        if (sorted.isEmpty()) {
            throw Invalid.because("One or more parameter values were invalid: A set may not be empty");
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).equals(sorted.get(i - 1))) {
                throw Invalid.because(
                        "One or more parameter values were invalid: Input collection contains duplicates");
            }
        }
    }

    private static AttributeValue list(AttributeValue value, int depth) {
        List<AttributeValue> elements = value.l();
        UnaryOperator<AttributeValue> keep = element -> value(element, depth);
        for (AttributeValue element : elements) {
            if (keep.apply(element) != element) {
                return AttributeValue.fromL(elements.stream().map(keep).toList());
            }
        }
        return value;
    }

    private static Map<String, AttributeValue> map(Map<String, AttributeValue> map, int depth) {
        for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
            if (value(entry.getValue(), depth) != entry.getValue()) {
                Map<String, AttributeValue> kept = new LinkedHashMap<>();
                map.forEach((name, value) -> kept.put(name, value(value, depth)));
                return kept;
            }
        }
        return map;
    }
}
