package stockroom.local.delivery;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import stockroom.local.function.Traffic;

/** Polls for ever: at once while there is much work, at short intervals while there is little or none, at once again when somebody waits for the end. */
final class PollerThread implements Runnable {
    private static final long AFTER_FAILURE_MILLIS = 500;

    private final Poller poller;
    private final Traffic traffic;
    private final PrintStream complaints;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition rounds = lock.newCondition();
    private long begun;
    private long lastEmpty;
    private long delivered;
    private int waiting;
    private boolean woken;

    PollerThread(Poller poller, Traffic traffic, PrintStream complaints) {
        this.poller = poller;
        this.traffic = traffic;
        this.complaints = complaints;
    }

    String name() {
        return poller.name();
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                round();
            } catch (InterruptedException end) {
                return;
            } catch (RuntimeException failure) {
                complain(failure);
            }
        }
    }

    private void round() throws InterruptedException {
        long number = locked(this::begin);
        int taken = traffic.pass(poller::poll);
        lock.lock();
        try {
            delivered += taken;
            if (taken == 0) {
                lastEmpty = number;
                rounds.signalAll();
            }
            if (poller.restsAfter(taken) && waiting == 0 && !woken) {
                wanted.await(poller.idle().toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    private long begin() {
        woken = false;
        return ++begun;
    }

    /** There may be work: looks at once. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a round that begins from now on and finds nothing. */
    boolean awaitEmptyRound(long endNanos) {
        lock.lock();
        try {
            long from = begun + 1;
            waiting++;
            wanted.signalAll();
            while (lastEmpty < from && System.nanoTime() < endNanos) {
                rounds.awaitNanos(endNanos - System.nanoTime());
            }
            return lastEmpty >= from;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    long delivered() {
        return locked(() -> delivered);
    }

    void restart() {
        poller.restart();
    }

    private void complain(RuntimeException failure) {
        if (Thread.currentThread().isInterrupted()) {
            return;
        }
        complaints.println("Polling the " + name() + " failed, going on: " + failure);
        try {
            TimeUnit.MILLISECONDS.sleep(AFTER_FAILURE_MILLIS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private long locked(LongSupplier read) {
        lock.lock();
        try {
            return read.getAsLong();
        } finally {
            lock.unlock();
        }
    }
}
