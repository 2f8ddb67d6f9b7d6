package stockroom.testkit.model.expression;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.Invalid;
import stockroom.testkit.model.value.ItemSize;

/** Something with a value, or with none where the item lacks it. */
sealed interface Operand permits Path, Operand.Given, Operand.Size {
    Optional<AttributeValue> find(Map<String, AttributeValue> item, Bindings bindings);

    /** A value of the request, such as {@code :units}. */
    record Given(String placeholder) implements Operand {
        @Override
        public Optional<AttributeValue> find(Map<String, AttributeValue> item, Bindings bindings) {
            return Optional.of(bindings.value(placeholder));
        }
    }

    /** The length of a text or binary, the number of elements of the rest. */
    record Size(Path path) implements Operand {
        @Override
        public Optional<AttributeValue> find(Map<String, AttributeValue> item, Bindings bindings) {
            return path.find(item, bindings).map(value -> AttributeValue.fromN(Integer.toString(size(value))));
        }

        private static int size(AttributeValue value) {
            return switch (value.type()) {
                case S, B -> ItemSize.of(value);
                case SS -> value.ss().size();
                case NS -> value.ns().size();
                case BS -> value.bs().size();
                case M -> value.m().size();
                case L -> value.l().size();
                default -> throw Invalid.because("Invalid operand type for operator or function: size");
            };
        }
    }

    static Operand parse(Words words) {
        if (words.peek().startsWith(":")) {
            return new Given(words.take());
        }
        if (words.peek().equals("size") && words.peekBehind().equals("(")) {
            words.take();
            words.expect("(");
            Path path = Path.parse(words);
            words.expect(")");
            return new Size(path);
        }
        return Path.parse(words);
    }
}
