package stockroom.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Plain values (texts, whole numbers, flags, lists and maps of these, null) as attributes, and back. */
final class PlainValues {
    private PlainValues() {}

    static AttributeValue attribute(@Nullable Object plain) {
        if (plain == null) {
            return AttributeValue.fromNul(true);
        }
        if (plain instanceof Boolean flag) {
            return Item.ofFlag(flag);
        }
        if (plain instanceof Long number) {
            return Item.ofNumber(number);
        }
        if (plain instanceof List<?> list) {
            return AttributeValue.fromL(
                    list.stream().map(PlainValues::attribute).toList());
        }
        if (plain instanceof Map<?, ?> map) {
            Map<String, AttributeValue> attributes = new LinkedHashMap<>();
            map.forEach((name, value) -> attributes.put(String.valueOf(name), attribute(value)));
            return AttributeValue.fromM(attributes);
        }
        return Item.ofText(plain.toString());
    }

    static Map<String, @Nullable Object> map(Map<String, AttributeValue> attributes) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        attributes.forEach((name, value) -> plain.put(name, plain(value)));
        return plain;
    }

    private static @Nullable Object plain(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> Long.valueOf(value.n());
            case BOOL -> value.bool();
            case L -> list(value.l());
            case M -> map(value.m());
            case NUL -> null;
            default -> throw new IllegalStateException("no plain value has the type " + value.type());
        };
    }

    private static List<@Nullable Object> list(List<AttributeValue> values) {
        List<@Nullable Object> plain = new ArrayList<>();
        values.forEach(v -> plain.add(plain(v)));
        return plain;
    }
}
