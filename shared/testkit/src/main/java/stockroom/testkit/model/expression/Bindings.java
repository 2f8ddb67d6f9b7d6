package stockroom.testkit.model.expression;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.Canonical;
import stockroom.testkit.model.value.Invalid;

/** What the placeholders of one request stand for. Each is used, and each that is used is there. */
public final class Bindings {
    private final Map<String, String> names;
    private final Map<String, AttributeValue> values;

    private Bindings(Map<String, String> names, Map<String, AttributeValue> values) {
        this.names = names;
        this.values = values;
    }

    /**
     * @param expressions all of the request's
     * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when one is missing or not used, or a value can't be kept
     */
    public static Bindings of(
            Map<String, String> names, Map<String, AttributeValue> values, List<? extends Parsed<?>> expressions) {
        for (Parsed<?> expression : expressions) {
            for (String placeholder : expression.placeholders()) {
                if (!names.containsKey(placeholder) && !values.containsKey(placeholder)) {
                    throw Invalid.because("An expression attribute used in expression is not defined: " + placeholder);
                }
            }
        }
        names.keySet().forEach(name -> used(name, expressions));
        Map<String, AttributeValue> kept = new HashMap<>();
        values.forEach((placeholder, value) -> {
            used(placeholder, expressions);
            kept.put(placeholder, Canonical.value(value));
        });
        return new Bindings(names, kept);
    }

    private static void used(String placeholder, List<? extends Parsed<?>> expressions) {
        for (Parsed<?> expression : expressions) {
            if (expression.placeholders().contains(placeholder)) {
                return;
            }
        }
        throw Invalid.because("Expression attribute unused in expressions: " + placeholder);
    }

    /** The attribute's name, written out or through a placeholder. */
    String name(String written) {
        return written.startsWith("#") ? requireNonNull(names.get(written)) : written;
    }

    AttributeValue value(String placeholder) {
        return requireNonNull(values.get(placeholder));
    }
}
