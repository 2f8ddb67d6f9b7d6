package stockroom.testkit.life;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stockroom.testkit.simulation.Fault;
import stockroom.testkit.simulation.FaultKind;
import stockroom.testkit.simulation.Weather;

/**
 * How a life ended.
 *
 * @param days lived, up to the first violation
 * @param orders that stand at the end, in whatever status
 * @param requests that people made
 * @param violations none where everything was as it must be
 * @param deadLetters by consumer, the messages that it gave up and people dealt with
 * @param trace equal for equal histories
 */
record Verdict(
        Life life,
        Weather weather,
        int days,
        int orders,
        int requests,
        List<Fault> faults,
        List<String> violations,
        Map<String, Long> deadLetters,
        long trace) {
    Verdict {
        faults = List.copyOf(faults);
        violations = List.copyOf(violations);
    }

    boolean failed() {
        return !violations.isEmpty();
    }

    /** Whether something of the same kind is wrong, be it with another order or article. */
    boolean failsAs(Verdict other) {
        Set<String> kinds = other.kinds();
        return kinds().stream().anyMatch(kinds::contains);
    }

    private Set<String> kinds() {
        return violations.stream().map(Verdict::kind).collect(Collectors.toSet());
    }

    /** The invariant, or what comes between the subject and what was expected. */
    private static String kind(String violation) {
        return violation.matches("I\\d+ .*")
                ? violation.substring(0, violation.indexOf(' '))
                : violation.replaceFirst("^[^:]*: ", "").replaceFirst(":.*", "");
    }

    /** How often each kind of fault happened. */
    Map<FaultKind, Long> faultsByKind() {
        return Tally.of(faults.stream().map(Fault::kind).toList());
    }

    /** The options that live this life again. */
    String again() {
        return "-Dstockroom.seed=" + life.seed() + " -Dstockroom.days=" + life.days();
    }
}
