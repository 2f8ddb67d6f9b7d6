package stockroom.testkit.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Virtual time, in microseconds: what is due next happens next, and time jumps there. Of all threads one runs at any moment; whoever has to wait
 * does what is due before its own turn, and hands over only to a thread that stands in the middle of something, so that most waits cost no switch.
 */
final class Timeline extends Clock implements AutoCloseable {
    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private final Set<Strand> strands = new HashSet<>();
    private final Workers workers = new Workers(this::live);
    private final Strand owner = Strand.ofCaller();
    private Strand running = owner;
    private long now;
    private long order;
    private volatile boolean closed;
    private @Nullable Throwable failure;

    private record Due(long at, long order, @Nullable Strand strand, Runnable action) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at == other.at ? Long.compare(order, other.order) : Long.compare(at, other.at);
        }
    }

    Timeline(Instant start) {
        this.now = micros(start);
    }

    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    long now() {
        return now;
    }

    @Override
    public Instant instant() {
        return instant(now);
    }

    /** Does something at that moment, or now if that has passed; it must not wait. */
    void at(long moment, Runnable action) {
        queue.add(new Due(Math.max(now, moment), order++, null, action));
    }

    /** Begins work that may wait, at that moment. */
    void start(long moment, Runnable work) {
        Strand strand = Strand.of(work);
        strands.add(strand);
        queue.add(new Due(Math.max(now, moment), order++, strand, () -> {}));
    }

    /** Lets this much time pass for the strand that runs. */
    void pass(long micros) {
        until(now + micros);
    }

    /**
     * Lets time pass until then for the strand that runs, the owner's included.
     *
     * @throws IllegalStateException when something that happened meanwhile failed
     */
    void until(long moment) {
        if (closed) {
            throw new Strand.Ended();
        }
        Strand me = running;
        queue.add(new Due(Math.max(now, moment), order++, me, () -> {}));
        goOn(me);
        running = me;
        if (me == owner && failure != null) {
            throw new IllegalStateException("the simulation broke at " + instant(), failure);
        }
    }

    /** How many courses of work are under way. */
    int underWay() {
        return strands.size();
    }

    private void goOn(Strand me) {
        Strand next = next(me);
        if (next == me) {
            return;
        }
        handOver(next);
        me.sleep();
    }

    /** Does what is due until a strand's turn comes. */
    private Strand next(@Nullable Strand me) {
        for (; ; ) {
            Due due = failure == null ? queue.poll() : null;
            if (due == null) {
                return owner;
            }
            now = Math.max(now, due.at());
            if (due.strand() != null) {
                return due.strand();
            }
            guarded(due.action());
        }
    }

    private void handOver(Strand next) {
        if (next.isFresh()) {
            workers.give(next);
        } else {
            next.wake();
        }
    }

    /** What a worker does: the strand, and then whatever needs no other thread. */
    private void live(Strand first) {
        for (Strand strand = first; ; ) {
            running = strand;
            guarded(strand::begin);
            if (closed) {
                return;
            }
            strands.remove(strand);
            Strand next = next(null);
            if (!next.isFresh()) {
                workers.rest();
                next.wake();
                return;
            }
            strand = next;
        }
    }

    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (Strand.Ended ended) {
            // Closed while it was under way: there is nobody to tell.
        } catch (Throwable broken) {
            failure = failure == null ? broken : failure;
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("moments are UTC; zones are applied where a rule names one");
    }

    @Override
    public void close() {
        closed = true;
        Set.copyOf(strands).stream().filter(strand -> !strand.isFresh()).forEach(Strand::end);
        workers.close();
    }
}
