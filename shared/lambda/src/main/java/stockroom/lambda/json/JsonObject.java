package stockroom.lambda.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;

/** An object of an answer, written field by field in the contract's notation. */
public final class JsonObject {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    public static JsonObject empty() {
        return new JsonObject();
    }

    public JsonObject text(String name, String value) {
        node.put(name, value);
        return this;
    }

    public JsonObject optionalText(String name, Optional<String> value) {
        value.ifPresent(v -> node.put(name, v));
        return this;
    }

    public JsonObject number(String name, long value) {
        node.put(name, value);
        return this;
    }

    public JsonObject flag(String name, boolean value) {
        node.put(name, value);
        return this;
    }

    public JsonObject quantity(String name, Quantity value) {
        return number(name, value.units());
    }

    public JsonObject money(String name, Money value) {
        node.set(name, of(value).node);
        return this;
    }

    public JsonObject optionalMoney(String name, Optional<Money> value) {
        return value.map(v -> money(name, v)).orElse(this);
    }

    public JsonObject instant(String name, Instant value) {
        return text(name, value.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    public JsonObject optionalInstant(String name, Optional<Instant> value) {
        return value.map(v -> instant(name, v)).orElse(this);
    }

    public JsonObject date(String name, LocalDate value) {
        return text(name, value.toString());
    }

    public JsonObject optionalDate(String name, Optional<LocalDate> value) {
        return value.map(v -> date(name, v)).orElse(this);
    }

    public JsonObject object(String name, JsonObject value) {
        node.set(name, value.node);
        return this;
    }

    public JsonObject optionalObject(String name, Optional<JsonObject> value) {
        return value.map(v -> object(name, v)).orElse(this);
    }

    public JsonObject list(String name, List<JsonObject> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(v -> array.add(v.node));
        return this;
    }

    public JsonObject texts(String name, Collection<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
        return this;
    }

    /** The fields of another object besides, in place of those of the same names. */
    public JsonObject all(JsonObject other) {
        node.setAll(other.node);
        return this;
    }

    public JsonObject none(String name) {
        node.putNull(name);
        return this;
    }

    /** A plain value: text, number, flag, list or map of these, or null. */
    public JsonObject plain(String name, @Nullable Object value) {
        node.set(name, tree(value));
        return this;
    }

    public JsonNode tree() {
        return node;
    }

    @Override
    public String toString() {
        return node.toString();
    }

    private static JsonObject of(Money money) {
        return empty().number("amount", money.minorUnits()).text("currency", money.currency());
    }

    private static JsonNode tree(@Nullable Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value == null) {
            return nodes.nullNode();
        }
        if (value instanceof Boolean flag) {
            return nodes.booleanNode(flag);
        }
        if (value instanceof Number number) {
            return nodes.numberNode(number.longValue());
        }
        if (value instanceof Collection<?> list) {
            ArrayNode array = nodes.arrayNode();
            list.forEach(v -> array.add(tree(v)));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            ObjectNode object = nodes.objectNode();
            // In the order of their names: equal answers are equal to the byte.
            map.entrySet().stream()
                    .sorted(Comparator.comparing(field -> String.valueOf(field.getKey())))
                    .forEach(field -> object.set(String.valueOf(field.getKey()), tree(field.getValue())));
            return object;
        }
        return nodes.textNode(value.toString());
    }
}
