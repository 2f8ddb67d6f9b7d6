package stockroom.lambda.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An object of a body, read field by field. Every fault is noted with its pointer and reading goes on: a field at fault yields a harmless
 * stand-in, which nobody sees, since {@link #read} then throws {@link InvalidBody} with all faults. Fields that nobody asked for are faults too.
 *
 * <p>A field of an {@code optional…} method may be left out or null; a free text also says nothing when it is empty.
 */
public final class Fields extends ValueReader {
    private Fields(JsonNode node, String pointer, Faults faults, Notation notation) {
        super(node, pointer, faults, notation);
    }

    /**
     * What the parser makes of a whole body.
     *
     * @throws InvalidBody with all faults that {@code parser} met
     */
    public static <T> T read(JsonNode tree, Function<Fields, T> parser) {
        return read(tree, parser, Notation.JSON);
    }

    /**
     * The same for a row of a CSV file: where numbers and flags are due, texts that spell them are accepted.
     *
     * @throws InvalidBody with all faults that {@code parser} met
     */
    public static <T> T readRow(JsonNode row, Function<Fields, T> parser) {
        return read(row, parser, Notation.CSV);
    }

    private static <T> T read(JsonNode tree, Function<Fields, T> parser, Notation notation) {
        Faults faults = new Faults();
        T value;
        try {
            value = new Fields(faults.object(tree, ""), "", faults, notation).all(parser);
        } catch (RuntimeException perhapsByStandIns) {
            faults.throwIfAny();
            throw perhapsByStandIns;
        }
        faults.throwIfAny();
        return value;
    }

    /** An object inside this one. */
    public <T> T object(String name, Function<Fields, T> parser) {
        JsonNode value = take(name);
        if (isAbsent(value)) {
            error(name, "is missing");
            return standIn(parser);
        }
        return nested(value, at(name), parser);
    }

    @Override
    public <T> Optional<T> optionalObject(String name, Function<Fields, T> parser) {
        JsonNode value = take(name);
        return isAbsent(value) ? Optional.empty() : Optional.of(nested(value, at(name), parser));
    }

    /** A list of objects, {@code least} to {@code most} of them. One that is too long is not read. */
    public <T> List<T> list(String name, int least, int most, Function<Fields, T> parser) {
        JsonNode value = take(name);
        List<T> items = new ArrayList<>();
        if (isAbsent(value)) {
            if (least > 0) {
                error(name, "is missing");
            }
            return items;
        }
        if (!value.isArray() || value.size() < least || value.size() > most) {
            error(name, "must be a list of " + least + " to " + most);
            return items;
        }
        for (int i = 0; i < value.size(); i++) {
            items.add(nested(value.get(i), at(name) + "/" + i, parser));
        }
        return items;
    }

    /** A list of texts that {@code valid} accepts; a list that is left out is empty. */
    public List<String> texts(String name, int most, Predicate<String> valid, String rule) {
        JsonNode value = take(name);
        List<String> texts = new ArrayList<>();
        if (isAbsent(value)) {
            return texts;
        }
        if (!value.isArray() || value.size() > most) {
            error(name, "must be a list of at most " + most);
            return texts;
        }
        for (int i = 0; i < value.size(); i++) {
            JsonNode element = value.get(i);
            if (element.isTextual() && Text.isClean(element.textValue()) && valid.test(element.textValue())) {
                texts.add(element.textValue());
            } else {
                error(name + "/" + i, "must be " + rule);
            }
        }
        return texts;
    }

    /** All fields as plain values, for a reader that knows by itself which there are: texts, whole numbers, flags, lists, maps, null. */
    public Map<String, @Nullable Object> plain() {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        names().forEach(name -> plain.put(name, plain(take(name))));
        return plain;
    }

    private static @Nullable Object plain(JsonNode value) {
        if (value.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            value.properties().forEach(f -> map.put(f.getKey(), plain(f.getValue())));
            return map;
        }
        if (value.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            value.forEach(v -> list.add(plain(v)));
            return list;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNull()) {
            return null;
        }
        // A number that is not whole stays a text, which no form that wants a number takes.
        return value.isIntegralNumber() && value.canConvertToLong() ? (Object) value.longValue() : value.asText();
    }

    private <T> T nested(JsonNode value, String pointer, Function<Fields, T> parser) {
        int before = faults().count();
        JsonNode object = faults().object(value, pointer);
        return faults().count() > before
                ? standIn(parser)
                : new Fields(object, pointer, faults(), notation()).all(parser);
    }

    /** What the parser makes of nothing; its complaints about that are not the sender's business. */
    private <T> T standIn(Function<Fields, T> parser) {
        return parser.apply(new Fields(JsonNodeFactory.instance.objectNode(), pointer(), new Faults(), notation()));
    }

    private <T> T all(Function<Fields, T> parser) {
        T value = parser.apply(this);
        refuseTheRest();
        return value;
    }
}
