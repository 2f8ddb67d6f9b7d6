package stockroom.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a transaction ended: done as a whole, or refused as a whole because a condition no longer held. */
public sealed interface Commit {
    record Done() implements Commit {}

    /** @param found the labels of the changes whose conditions failed, each with the item as it stood, where there was one */
    record Refused(Map<String, Optional<Item>> found) implements Commit {
        public boolean by(String label) {
            return found.containsKey(label);
        }

        public List<String> labels() {
            return List.copyOf(found.keySet());
        }
    }

    default <T> T fold(Supplier<T> done, Function<Refused, T> refused) {
        return this instanceof Refused r ? refused.apply(r) : done.get();
    }

    default boolean isDone() {
        return this instanceof Done;
    }
}
