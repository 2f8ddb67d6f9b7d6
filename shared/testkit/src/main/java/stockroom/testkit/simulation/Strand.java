package stockroom.testkit.simulation;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A course of work with a thread under it, which runs only while it is its turn. */
final class Strand {
    private @Nullable Thread thread;
    private final @Nullable Runnable work;
    private volatile boolean turn;
    private volatile boolean over;

    private Strand(@Nullable Thread thread, @Nullable Runnable work) {
        this.thread = thread;
        this.work = work;
    }

    /** The calling thread's own, whose turn it is. */
    static Strand ofCaller() {
        return new Strand(Thread.currentThread(), null);
    }

    /** Work that some thread will begin. */
    static Strand of(Runnable work) {
        return new Strand(null, work);
    }

    boolean isFresh() {
        return thread == null;
    }

    /** Does the work in this thread. */
    void begin() {
        thread = Thread.currentThread();
        if (work != null) {
            work.run();
        }
    }

    void wake() {
        turn = true;
        LockSupport.unpark(thread);
    }

    /** Ends it where it stands. */
    void end() {
        over = true;
        LockSupport.unpark(thread);
    }

    /** Waits for its turn. */
    void sleep() {
        while (!turn) {
            if (over) {
                throw new Ended();
            }
            LockSupport.park(this);
        }
        turn = false;
    }

    /** The simulation is closed while this strand was under way. */
    static final class Ended extends Error {
        private static final long serialVersionUID = 1L;

        Ended() {
            super("the simulation is closed", null, false, false);
        }
    }
}
