package stockroom.local.delivery;

import java.time.Duration;

/** Takes work from a stream or a queue and hands it to a function. One thread calls it at a time. */
interface Poller {
    String name();

    /** Hands over one batch; gives how many were taken from the source, 0 when it was empty. */
    int poll();

    /** Whether it can wait before the next look, having taken this many. */
    default boolean restsAfter(int taken) {
        return taken == 0;
    }

    /** How long to wait then. */
    Duration idle();

    /** Forgets where it was: its source was emptied. */
    void restart();
}
