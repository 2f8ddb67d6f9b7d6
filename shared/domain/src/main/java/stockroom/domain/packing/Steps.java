package stockroom.domain.packing;

import java.util.Optional;

/** How much may still be tried. Counted, not timed: the same order is packed the same way on every machine. */
final class Steps {
    private final Optional<Steps> whole;
    private long left;

    Steps(long left) {
        this(left, Optional.empty());
    }

    private Steps(long left, Optional<Steps> whole) {
        this.left = left;
        this.whole = whole;
    }

    /** A share for one attempt, which counts here as well. */
    Steps atMost(long steps) {
        return new Steps(Math.min(steps, left), Optional.of(this));
    }

    /** Takes some of them; false when they are used up. */
    boolean take(long steps) {
        left -= steps;
        whole.ifPresent(w -> w.take(steps));
        return left >= 0;
    }

    boolean isUsedUp() {
        return left < 0;
    }
}
