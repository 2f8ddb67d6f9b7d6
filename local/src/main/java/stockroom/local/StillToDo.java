package stockroom.local;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What is left of a command that ends by itself. Whoever breaks it off before must not take its end for a success. */
public final class StillToDo {
    private static final String NOTHING = "";

    private final AtomicReference<String> left = new AtomicReference<>(NOTHING);

    /** This is left now. */
    public void is(String what) {
        left.set(what);
    }

    /** Nothing is left. */
    public void isDone() {
        left.set(NOTHING);
    }

    /** What is left; empty when nothing is. */
    Optional<String> words() {
        return Optional.of(left.get()).filter(what -> !what.equals(NOTHING));
    }
}
