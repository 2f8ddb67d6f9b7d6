package stockroom.testkit.model;

import java.math.BigDecimal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.Invalid;
import stockroom.testkit.model.value.ItemSize;
import stockroom.testkit.model.value.Order;

/** One value of a key. Values of one key attribute are of one type, so only those are ever compared. */
sealed interface KeyPart extends Comparable<KeyPart> {
    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when it isn't of this type, empty or too long */
    static KeyPart of(AttributeValue value, String type, int maxBytes) {
        if (!value.type().toString().equals(type)) {
            throw Invalid.because(
                    "One or more parameter values were invalid: Type mismatch for key, expected: " + type);
        }
        int bytes = ItemSize.of(value);
        if (bytes == 0 || bytes > maxBytes) {
            throw Invalid.because("One or more parameter values are not valid: a key value of " + bytes + " bytes");
        }
        return switch (value.type()) {
            case S -> new Text(value.s());
            case N -> new Number(new BigDecimal(value.n()));
            default -> throw new UnsupportedOperationException("the model has no binary keys: no table does");
        };
    }

    /** After every text that begins with this one: U+10FFFF is no character, so no real text holds it. */
    static KeyPart behindPrefix(KeyPart prefix) {
        if (prefix instanceof Text text) {
            return new Text(text.value() + Character.toString(Character.MAX_CODE_POINT));
        }
        throw Invalid.because("Incorrect operand type for operator or function: begins_with");
    }

    /** A text. */
    record Text(String value) implements KeyPart {
        @Override
        public int compareTo(KeyPart other) {
            return Order.TEXT.compare(value, ((Text) other).value);
        }
    }

    /** A number; of equal ones every spelling is the same key, as {@link BigDecimal#hashCode} would not have it. */
    record Number(BigDecimal value) implements KeyPart {
        public Number {
            value = value.stripTrailingZeros();
        }

        @Override
        public int compareTo(KeyPart other) {
            return value.compareTo(((Number) other).value);
        }
    }
}
