package stockroom.testkit.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Threads that wait for strands. Whoever's turn it is uses this, so it needs no lock. */
final class Workers implements AutoCloseable {
    private final Deque<Worker> idle = new ArrayDeque<>();
    private final Consumer<Strand> life;
    private volatile boolean closed;

    /** @param life what a worker does with a strand */
    Workers(Consumer<Strand> life) {
        this.life = life;
    }

    void give(Strand strand) {
        Worker worker = idle.poll();
        if (worker == null) {
            worker = new Worker();
            worker.strand = strand;
            worker.start();
        } else {
            worker.strand = strand;
            LockSupport.unpark(worker);
        }
    }

    /** The calling worker has nothing to do from now on. */
    void rest() {
        if (Thread.currentThread() instanceof Worker worker) {
            worker.strand = null;
            idle.push(worker);
        }
    }

    @Override
    public void close() {
        closed = true;
        idle.forEach(LockSupport::unpark);
    }

    private final class Worker extends Thread {
        private volatile @Nullable Strand strand;

        Worker() {
            super("simulated");
            setDaemon(true);
        }

        @Override
        public void run() {
            while (!closed) {
                Strand given = strand;
                if (given == null) {
                    LockSupport.park(Workers.this);
                } else {
                    life.accept(given);
                }
            }
        }
    }
}
