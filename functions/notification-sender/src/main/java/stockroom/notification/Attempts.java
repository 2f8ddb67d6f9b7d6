package stockroom.notification;

import java.util.Optional;

/** Several things to do, of which none waits for another: what failed is told in the end. */
final class Attempts {
    private Optional<RuntimeException> first = Optional.empty();

    void make(Runnable attempt) {
        try {
            attempt.run();
        } catch (RuntimeException failure) {
            first.ifPresent(earlier -> earlier.addSuppressed(failure));
            first = first.or(() -> Optional.of(failure));
        }
    }

    /** @throws RuntimeException the first failure, with the others */
    void end() {
        first.ifPresent(failure -> {
            throw failure;
        });
    }
}
