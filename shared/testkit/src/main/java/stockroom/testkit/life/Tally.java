package stockroom.testkit.life;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** How often each of some things came. */
final class Tally {
    private Tally() {}

    static <T extends Comparable<T>> Map<T, Long> of(Collection<T> things) {
        Map<T, Long> counts = new TreeMap<>();
        things.forEach(thing -> counts.merge(thing, 1L, Long::sum));
        return counts;
    }
}
