package stockroom.testkit.model.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.value.Invalid;

/** An item while an update changes it. What isn't changed is shared with the item it began as. */
final class Draft {
    private final Map<String, AttributeValue> attributes;
    private final Bindings bindings;

    Draft(Map<String, AttributeValue> old, Bindings bindings) {
        this.attributes = new LinkedHashMap<>(old);
        this.bindings = bindings;
    }

    Map<String, AttributeValue> item() {
        return attributes;
    }

    /** A list element behind the end is appended. */
    void set(Path path, AttributeValue value) {
        replace(path, Optional.of(value));
    }

    void remove(Path path) {
        replace(path, Optional.empty());
    }

    /** Sets the value, or removes what stands there. */
    void replace(Path path, Optional<AttributeValue> value) {
        String name = path.attribute(bindings);
        if (path.isAttribute()) {
            put(attributes, name, value);
            return;
        }
        AttributeValue container = attributes.get(name);
        if (container == null) {
            throw noSuchPath();
        }
        attributes.put(
                name, within(container, path.steps().subList(1, path.steps().size()), value));
    }

    private AttributeValue within(AttributeValue container, List<Path.Step> steps, Optional<AttributeValue> value) {
        List<Path.Step> rest = steps.subList(1, steps.size());
        return steps.get(0) instanceof Path.Element element
                ? inList(container, element.index(), rest, value)
                : inMap(container, bindings.name(((Path.Named) steps.get(0)).written()), rest, value);
    }

    private AttributeValue inMap(
            AttributeValue container, String name, List<Path.Step> rest, Optional<AttributeValue> value) {
        if (!container.hasM()) {
            throw noSuchPath();
        }
        Map<String, AttributeValue> map = new LinkedHashMap<>(container.m());
        if (rest.isEmpty()) {
            put(map, name, value);
        } else {
            AttributeValue inner = map.get(name);
            if (inner == null) {
                throw noSuchPath();
            }
            map.put(name, within(inner, rest, value));
        }
        return AttributeValue.fromM(map);
    }

    private AttributeValue inList(
            AttributeValue container, int index, List<Path.Step> rest, Optional<AttributeValue> value) {
        if (!container.hasL()) {
            throw noSuchPath();
        }
        List<AttributeValue> list = new ArrayList<>(container.l());
        if (rest.isEmpty()) {
            put(list, index, value);
        } else if (index < list.size()) {
            list.set(index, within(list.get(index), rest, value));
        } else {
            throw noSuchPath();
        }
        return AttributeValue.fromL(list);
    }

    private static void put(List<AttributeValue> list, int index, Optional<AttributeValue> value) {
        if (index < list.size()) {
            list.remove(index);
        }
        value.ifPresent(v -> list.add(Math.min(index, list.size()), v));
    }

    private static void put(Map<String, AttributeValue> map, String name, Optional<AttributeValue> value) {
        if (value.isPresent()) {
            map.put(name, value.get());
        } else {
            map.remove(name);
        }
    }

    private static RuntimeException noSuchPath() {
        return Invalid.because("The document path provided in the update expression is invalid for update");
    }
}
