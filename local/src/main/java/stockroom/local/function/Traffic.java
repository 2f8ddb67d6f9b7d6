package stockroom.local.function;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Everything that runs functions passes here, so that a reset can wait for it and hold it up. */
public final class Traffic {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);

    public <T> T pass(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Runs while nothing passes. */
    public void stopped(Runnable work) {
        lock.writeLock().lock();
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
