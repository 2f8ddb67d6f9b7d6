package stockroom.testkit.life;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stockroom.testkit.simulation.FaultKind;
import stockroom.testkit.simulation.Weather;

/** Lives for tests, told as text. */
public final class Lives {
    /** How a violation begins that no check found: an exception ended the life itself. */
    public static final String BROKE = "broke: ";

    private static final double ONE_IN_THREE = 27;
    private static final Duration SHRINKING = Duration.ofMinutes(2);

    private Lives() {}

    /**
     * How some lives went.
     *
     * @param summary days, orders, requests, faults
     * @param days lived to their end
     * @param violations each with the options that live it again; the first also with the short history that it shrank to
     */
    public record Told(String summary, long days, List<String> violations) {}

    /** So many days, in as many lives as they take, from this seed on. */
    public static Told live(long seed, int days) {
        try (Mute mute = Mute.on()) {
            Ledger ledger = Simulate.run(seed, days, mute.console());
            List<String> violations = new ArrayList<>();
            for (Verdict failed : ledger.failed()) {
                Verdict told = violations.isEmpty() ? Shrinker.shrink(failed, SHRINKING) : failed;
                violations.add(failed.again() + "\n"
                        + (violations.isEmpty() ? History.of(told) : String.join("\n", told.violations())));
            }
            return new Told(ledger.line(), ledger.days(), List.copyOf(violations));
        }
    }

    /**
     * How a life went in which one consumer after the other was broken for hours.
     *
     * @param deadLetters by consumer, how many messages it gave up
     */
    public record Broken(Map<String, Long> deadLetters, List<String> violations) {}

    /** Lives one life in which nothing else goes wrong. */
    public static Broken withBrokenConsumers(long seed, int days) {
        try (Mute mute = Mute.on()) {
            Weather weather =
                    Weather.rough(seed).with(Set.of(FaultKind.CONSUMER_BROKEN)).withIntensity(ONE_IN_THREE);
            Verdict verdict = LifeRun.live(Life.of(seed, days), weather);
            mute.console().println("dead letters: " + verdict.deadLetters());
            return new Broken(verdict.deadLetters(), verdict.violations());
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
