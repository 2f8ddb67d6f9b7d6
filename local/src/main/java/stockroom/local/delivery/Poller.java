package stockroom.local.delivery;

import java.time.Duration;

/** Takes work from a stream or a queue and hands it to a function. One thread calls it at a time. */
interface Poller {
    String name();

    /** Hands over one batch; gives how many were taken from the source, 0 when it was empty. */
    int poll();

    /** How long to wait before the next look when it was empty. */
    Duration idle();

    /** Forgets where it was: its source was emptied. */
    void restart();
}
