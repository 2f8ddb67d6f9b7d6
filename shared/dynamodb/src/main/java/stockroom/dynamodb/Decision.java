package stockroom.dynamodb;

import java.util.Optional;
import java.util.function.Supplier;

/** Deciding on what was read, while others write: whoever finds that something moved reads again and decides again. */
public final class Decision {
    private static final int ATTEMPTS = 16;

    private Decision() {}

    /**
     * What the first attempt that held came to.
     *
     * @param attempt reads, decides and commits; empty when others were faster
     * @throws Busy when others were faster every time
     */
    public static <T> T untilItHolds(Supplier<Optional<T>> attempt) {
        for (int i = 0; i < ATTEMPTS; i++) {
            Optional<T> held = attempt.get();
            if (held.isPresent()) {
                return held.get();
            }
            Pause.afterRace(i + 1);
        }
        throw new Busy("others were faster " + ATTEMPTS + " times", new IllegalStateException("no attempt held"));
    }
}
