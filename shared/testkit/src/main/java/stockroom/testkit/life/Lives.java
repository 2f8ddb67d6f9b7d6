package stockroom.testkit.life;

import java.util.List;
import java.util.Optional;

/** Lives for tests, told as text. */
public final class Lives {
    private Lives() {}

    /**
     * How some lives went.
     *
     * @param summary days, orders, requests, faults
     * @param violations each with the options that live it again
     */
    public record Told(String summary, List<String> violations) {}

    /** So many days, in as many lives as they take, from this seed on. */
    public static Told live(long seed, int days) {
        try (Mute mute = Mute.on()) {
            Ledger ledger = Simulate.run(seed, days, mute.console());
            List<String> violations = ledger.failed().stream()
                    .map(verdict -> verdict.again() + "\n" + History.of(verdict))
                    .toList();
            return new Told(ledger.line(), violations);
        }
    }

    /**
     * Lives one life of so many days in the weather of its seed.
     *
     * @return the day on which something was wrong, and what
     */
    public static Optional<String> violation(long seed, int days) {
        Verdict verdict = Simulate.lived(seed, days);
        return verdict.failed()
                ? Optional.of(
                        "day " + verdict.days() + ": " + verdict.violations().get(0))
                : Optional.empty();
    }
}
