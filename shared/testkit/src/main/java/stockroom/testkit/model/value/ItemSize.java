package stockroom.testkit.model.value;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many bytes DynamoDB counts.
 *
 * <p>Source: <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item sizes and formats</a>;
 * numbers, which it gives only nearly, are counted as a byte for two significant digits, one more, and one for the sign.
 */
public final class ItemSize {
    private static final int CONTAINER = 3;

    private ItemSize() {}

    /** Names and values. */
    public static int of(Map<String, AttributeValue> item) {
        int bytes = 0;
        for (Map.Entry<String, AttributeValue> attribute : item.entrySet()) {
            bytes += ofText(attribute.getKey()) + of(attribute.getValue());
        }
        return bytes;
    }

    /** Bytes of its UTF-8 form. */
    public static int ofText(String text) {
        int bytes = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // A surrogate is half of four bytes.
                bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
            }
        }
        return bytes;
    }

    public static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> ofText(value.s());
            case N -> number(value.n());
            case B -> value.b().asByteArrayUnsafe().length;
            case SS -> value.ss().stream().mapToInt(ItemSize::ofText).sum();
            case NS -> value.ns().stream().mapToInt(ItemSize::number).sum();
            case BS -> binaries(value.bs());
            case BOOL, NUL -> 1;
            case M -> CONTAINER + value.m().size() + of(value.m());
            case L ->
                CONTAINER
                        + value.l().size()
                        + value.l().stream().mapToInt(ItemSize::of).sum();
            case UNKNOWN_TO_SDK_VERSION -> 0;
        };
    }

    private static int binaries(List<SdkBytes> values) {
        return values.stream().mapToInt(b -> b.asByteArrayUnsafe().length).sum();
    }

    private static int number(String plain) {
        int significant = 0;
        int trailing = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean leadingZero = c == '0' && significant == 0;
            if (c >= '0' && c <= '9' && !leadingZero) {
                significant++;
                trailing = c == '0' ? trailing + 1 : 0;
            }
        }
        return (significant - trailing + 1) / 2 + 1 + (plain.startsWith("-") ? 1 : 0);
    }
}
