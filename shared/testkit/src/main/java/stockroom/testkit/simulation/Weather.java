package stockroom.testkit.simulation;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * What the shop is up against.
 *
 * @param seed of all chance
 * @param kinds what may go wrong
 * @param intensity how often, beside the ordinary rough weather of 1.0
 * @param suppressed ids of faults that shall not happen this time
 */
public record Weather(long seed, Set<FaultKind> kinds, double intensity, Set<String> suppressed) {
    public Weather {
        kinds = Set.copyOf(kinds);
        suppressed = Set.copyOf(suppressed);
    }

    /** Nothing goes wrong; calls still take their time and overlap. */
    public static Weather fair(long seed) {
        return new Weather(seed, Set.of(), 0, Set.of());
    }

    /** Everything goes wrong now and then. */
    public static Weather rough(long seed) {
        return new Weather(seed, EnumSet.allOf(FaultKind.class), 1, Set.of());
    }

    public Weather with(Set<FaultKind> others) {
        return new Weather(seed, others, intensity, suppressed);
    }

    public Weather withIntensity(double other) {
        return new Weather(seed, kinds, other, suppressed);
    }

    public Weather without(FaultKind kind) {
        Set<FaultKind> left = new HashSet<>(kinds);
        left.remove(kind);
        return with(left);
    }

    public Weather withoutFaults(Set<String> ids) {
        Set<String> all = new HashSet<>(suppressed);
        all.addAll(ids);
        return new Weather(seed, kinds, intensity, all);
    }
}
