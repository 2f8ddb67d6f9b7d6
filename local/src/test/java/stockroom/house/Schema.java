package stockroom.house;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Whether a value keeps a schema of openapi.yaml: the keywords that this file uses, and no others. */
public final class Schema {
    private final OpenApi api;

    public Schema(OpenApi api) {
        this.api = api;
    }

    /** What is wrong, each with its place; empty when nothing is. */
    public List<String> faults(JsonNode value, JsonNode schema) {
        List<String> faults = new ArrayList<>();
        check(value, schema, "", faults);
        return faults;
    }

    private void check(JsonNode value, JsonNode unresolved, String at, List<String> faults) {
        JsonNode schema = api.resolve(unresolved);
        if (schema.has("oneOf")) {
            long kept = stream(schema.path("oneOf"))
                    .filter(one -> faults(value, one).isEmpty())
                    .count();
            require(kept == 1, at, "keeps " + kept + " of its forms", faults);
            return;
        }
        if (schema.has("type") && !isOfType(value, schema.path("type"))) {
            faults.add(at + " is not " + schema.path("type") + ": " + value);
            return;
        }
        boolean listed = !schema.has("enum") || stream(schema.path("enum")).anyMatch(value::equals);
        require(listed, at, value + " is not one of " + schema.path("enum"), faults);
        if (value.isTextual()) {
            text(value.textValue(), schema, at, faults);
        } else if (value.isNumber()) {
            require(
                    value.longValue() >= schema.path("minimum").asLong(Long.MIN_VALUE)
                            && value.longValue() <= schema.path("maximum").asLong(Long.MAX_VALUE),
                    at,
                    value + " is out of bounds",
                    faults);
        } else if (value.isArray()) {
            items(value, schema, at, faults);
        } else if (value.isObject()) {
            fields(value, schema, at, faults);
        }
    }

    private static void text(String text, JsonNode schema, String at, List<String> faults) {
        boolean fits = text.length() >= schema.path("minLength").asInt(0)
                && text.length() <= schema.path("maxLength").asInt(Integer.MAX_VALUE);
        boolean formed = !schema.has("pattern")
                || Pattern.compile(schema.path("pattern").asText())
                        .matcher(text)
                        .find();
        require(fits && formed, at, "\"" + text + "\" hasn't its form", faults);
    }

    private void items(JsonNode list, JsonNode schema, String at, List<String> faults) {
        require(
                list.size() >= schema.path("minItems").asInt(0)
                        && list.size() <= schema.path("maxItems").asInt(Integer.MAX_VALUE),
                at,
                "has " + list.size() + " items",
                faults);
        for (int i = 0; i < list.size(); i++) {
            check(list.get(i), schema.path("items"), at + "/" + i, faults);
        }
    }

    private void fields(JsonNode object, JsonNode schema, String at, List<String> faults) {
        stream(schema.path("required"))
                .map(JsonNode::asText)
                .forEach(name -> require(object.has(name), at, "lacks " + name, faults));
        boolean closed = schema.has("additionalProperties")
                && !schema.path("additionalProperties").asBoolean(true);
        object.properties().forEach(field -> {
            JsonNode property = schema.path("properties").path(field.getKey());
            if (!property.isMissingNode()) {
                check(field.getValue(), property, at + "/" + field.getKey(), faults);
            } else {
                require(!closed, at, "has a " + field.getKey() + " that is not told", faults);
            }
        });
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            return stream(type).anyMatch(one -> isOfType(value, one));
        }
        return switch (type.asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("a type that openapi.yaml doesn't use: " + type);
        };
    }

    private static void require(boolean holds, String at, String otherwise, List<String> faults) {
        if (!holds) {
            faults.add(at + " " + otherwise);
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
