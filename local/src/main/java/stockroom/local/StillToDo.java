package stockroom.local;

import java.util.Optional;

/** What is left of a command that ends by itself. Whoever breaks it off before must not take its end for a success. */
public final class StillToDo {
    private static final String NOTHING = "";

    private volatile String left = NOTHING;

    /** This is left now. */
    public void is(String what) {
        left = what;
    }

    /** Nothing is left. */
    public void isDone() {
        left = NOTHING;
    }

    /** What is left; empty when nothing is. */
    Optional<String> words() {
        return Optional.of(left).filter(what -> !what.equals(NOTHING));
    }
}
