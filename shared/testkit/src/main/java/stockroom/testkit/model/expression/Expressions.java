package stockroom.testkit.model.expression;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Expressions by their text, each read once: a store sends the same texts over and over. */
public final class Expressions {
    /** Paths with list indexes make many texts, though not this many at a time. */
    private static final int MOST = 20_000;

    private final Map<String, Parsed<Condition>> conditions = new ConcurrentHashMap<>();
    private final Map<String, Parsed<Update>> updates = new ConcurrentHashMap<>();
    private final Map<String, Parsed<Projection>> projections = new ConcurrentHashMap<>();

    /**
     * Of a condition, filter or key condition.
     *
     * @param text as the request has it, null when it has none
     * @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when it is no such expression
     */
    public Optional<Parsed<Condition>> condition(@Nullable String text) {
        return parsed(conditions, text, ConditionParser::parse);
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when it is no such expression */
    public Optional<Parsed<Update>> update(@Nullable String text) {
        return parsed(updates, text, UpdateParser::parse);
    }

    /** @throws software.amazon.awssdk.services.dynamodb.model.DynamoDbException when it is no such expression */
    public Optional<Parsed<Projection>> projection(@Nullable String text) {
        return parsed(projections, text, Projection::parse);
    }

    private static <T> Optional<Parsed<T>> parsed(
            Map<String, Parsed<T>> known, @Nullable String text, Function<String, Parsed<T>> parse) {
        if (text == null) {
            return Optional.empty();
        }
        if (known.size() > MOST) {
            known.clear();
        }
        return Optional.of(known.computeIfAbsent(text, parse));
    }
}
