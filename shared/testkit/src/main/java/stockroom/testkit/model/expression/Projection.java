package stockroom.testkit.model.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which attributes of an item are answered. Only whole ones: no store asks for a part of one. */
public record Projection(List<Path> paths) {
    public Projection {
        paths = List.copyOf(paths);
    }

    static Parsed<Projection> parse(String text) {
        Words words = new Words(text);
        List<Path> paths = new ArrayList<>();
        do {
            Path path = Path.parse(words);
            if (!path.isAttribute()) {
                throw new UnsupportedOperationException("the model projects whole attributes only, not " + text);
            }
            paths.add(path);
        } while (words.takeIf(","));
        words.expectEnd();
        return new Parsed<>(new Projection(paths), words.placeholders());
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when it names an attribute twice */
    public void check(Bindings bindings) {
        Path.checkApart(paths, bindings);
    }

    public Map<String, AttributeValue> of(Map<String, AttributeValue> item, Bindings bindings) {
        Map<String, AttributeValue> part = new LinkedHashMap<>();
        for (Path path : paths) {
            String name = path.attribute(bindings);
            AttributeValue value = item.get(name);
            if (value != null) {
                part.put(name, value);
            }
        }
        return part;
    }
}
