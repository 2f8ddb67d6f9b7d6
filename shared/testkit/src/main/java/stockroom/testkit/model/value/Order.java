package stockroom.testkit.model.value;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What comes before what: texts by their UTF-8 bytes, numbers by value, binaries by unsigned bytes. Nothing else has an order. */
public final class Order {
    /** Code points come in the order of their UTF-8 bytes; the char values of Java only where no surrogate is in play. */
    public static final Comparator<String> TEXT = Order::texts;

    public static final Comparator<byte[]> BYTES = Arrays::compareUnsigned;

    private Order() {}

    /** Negative, 0 or positive; empty when the two can't be compared. */
    public static OptionalInt compare(AttributeValue left, AttributeValue right) {
        if (left.type() != right.type()) {
            return OptionalInt.empty();
        }
        return switch (left.type()) {
            case S -> OptionalInt.of(texts(left.s(), right.s()));
            case N -> OptionalInt.of(Decimal.compare(left.n(), right.n()));
            case B ->
                OptionalInt.of(
                        BYTES.compare(left.b().asByteArrayUnsafe(), right.b().asByteArrayUnsafe()));
            default -> OptionalInt.empty();
        };
    }

    private static int texts(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char l = left.charAt(i);
            char r = right.charAt(i);
            if (l != r) {
                boolean astral = Character.isSurrogate(l);
                return astral == Character.isSurrogate(r) ? Character.compare(l, r) : Boolean.compare(astral, !astral);
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
