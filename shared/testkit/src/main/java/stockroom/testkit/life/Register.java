package stockroom.testkit.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One value that people write and read. Who got no answer may have written or not, and writes at the same time may have come in either order:
 * so it knows what the value may be, until it is seen.
 */
final class Register<V> {
    /** A value, and what makes it so. */
    record Write<V>(V value, Claim claim) {}

    private final List<Write<V>> writes = new ArrayList<>();

    /** @param initial what is there before anybody writes */
    Register(V initial, Instant since) {
        writes.add(new Write<>(initial, Claim.fact(since)));
    }

    /** Somebody is about to write. */
    Claim write(V value, Instant now) {
        return write(value, new Claim(now));
    }

    Claim write(V value, Claim claim) {
        writes.add(new Write<>(value, claim));
        return claim;
    }

    /** What it may be at this moment, if no write is on its way. */
    Set<V> possible(Instant now) {
        return possible(now, now);
    }

    /** What it may have been at some moment of this time. */
    Set<V> possible(Instant from, Instant to) {
        Set<V> values = new LinkedHashSet<>();
        standing(from, to).forEach(write -> values.add(write.value()));
        return values;
    }

    /** The writes of which one may be the last at this moment, if none is on its way. */
    List<Write<V>> standing(Instant now) {
        return standing(now, now);
    }

    private List<Write<V>> standing(Instant from, Instant to) {
        return writes.stream()
                .filter(write -> write.claim().mayHaveHappened()
                        && !write.claim().from().isAfter(to)
                        && !isOverwritten(write, from))
                .toList();
    }

    private boolean isOverwritten(Write<V> write, Instant by) {
        return writes.stream()
                .map(Write::claim)
                .anyMatch(later -> later.happened()
                        && later.from().isAfter(write.claim().until())
                        && !later.by().isAfter(by));
    }

    /** Whether more than one value is possible. */
    boolean isOpen(Instant now) {
        return possible(now).size() > 1;
    }

    /** It was seen, while nothing was on its way: whatever else it may have been is over before this. */
    void seen(V value, Instant now) {
        Instant before = now.minusNanos(1);
        writes.forEach(write -> write.claim().quiet(before));
        writes.add(new Write<>(value, Claim.fact(now)));
    }
}
