package stockroom.testkit.life;

import java.time.Duration;
import java.time.Instant;

/** Something that a person asked for, once or again and again, and what the answers say about whether it happened. */
final class Claim {
    /** Longer than any function runs: what nobody answered is over by then. */
    private static final Duration OVER = Duration.ofMinutes(15);

    /** What one answer, or its absence, says. */
    enum Verdict {
        HAPPENED,
        REFUSED,
        UNKNOWN
    }

    /** How long what nobody answered may still happen. */
    enum Reach {
        /** While a function runs. */
        REQUEST,
        /** Until all is quiet: it goes through a queue. */
        JOB
    }

    private final Instant from;
    private final Reach reach;
    private Instant over;
    private Instant known = Instant.MAX;
    private boolean seen;
    private int open;
    private int unknown;

    Claim(Instant from) {
        this(from, Reach.REQUEST);
    }

    Claim(Instant from, Reach reach) {
        this.from = from;
        this.reach = reach;
        this.over = from;
    }

    /** What is so without anybody having asked. */
    static Claim fact(Instant at) {
        Claim fact = new Claim(at);
        fact.known = at;
        fact.seen = true;
        return fact;
    }

    /** Whether nobody asked for it: it was seen at one moment. */
    boolean isFact() {
        return seen;
    }

    void sent(Instant at) {
        over = reach == Reach.JOB ? Instant.MAX : at.plus(OVER);
        open++;
    }

    void answered(Verdict verdict, Instant at) {
        open--;
        if (verdict == Verdict.HAPPENED && !happened()) {
            known = at;
        } else if (verdict == Verdict.UNKNOWN) {
            unknown++;
        }
    }

    /** All is quiet: unless it is asked for again, it happened by now or never. */
    void quiet(Instant at) {
        over = at.isBefore(over) ? at : over;
    }

    /** Where nobody was told that it happened, it did not. */
    void forget() {
        unknown = 0;
    }

    /** It was seen to have happened. */
    void settle(Instant at) {
        unknown = 0;
        known = happened() ? known : at;
    }

    boolean happened() {
        return !known.equals(Instant.MAX);
    }

    boolean mayHaveHappened() {
        return happened() || open + unknown > 0;
    }

    /** It did not happen before this. */
    Instant from() {
        return from;
    }

    /** When it did, then for the first time by this moment. */
    Instant by() {
        return happened() ? known : over;
    }

    /** It takes no effect after this: what was sent again may come true once more after one sending was answered. */
    Instant until() {
        return open + unknown > 0 && over.isAfter(by()) ? over : by();
    }
}
