package stockroom.testkit.model;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import stockroom.testkit.model.expression.Bindings;
import stockroom.testkit.model.expression.Parsed;
import stockroom.testkit.model.expression.Projection;

/** The part of an item that a read asks for. */
record Shown(Optional<Projection> projection, Bindings bindings) {
    static Shown of(Database database, @Nullable String text, Map<String, String> names) {
        Optional<Parsed<Projection>> parsed = database.expressions().projection(text);
        Bindings bindings = Bindings.of(names, Map.of(), parsed.stream().toList());
        return of(parsed.map(Parsed::tree), bindings);
    }

    static Shown of(Optional<Projection> projection, Bindings bindings) {
        projection.ifPresent(p -> p.check(bindings));
        return new Shown(projection, bindings);
    }

    Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
        return projection.isPresent() ? projection.get().of(item, bindings) : item;
    }
}
