package stockroom.testkit.model.expression;

import java.util.Set;

/**
 * An expression understood.
 *
 * @param tree what it says
 * @param placeholders the {@code #names} and {@code :values} in it
 */
public record Parsed<T>(T tree, Set<String> placeholders) {
    public Parsed {
        placeholders = Set.copyOf(placeholders);
    }
}
