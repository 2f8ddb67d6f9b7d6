package stockroom.dynamodb;

import java.util.concurrent.ThreadLocalRandom;

/**
 * The wait between two attempts. Full jitter, so that rivals don't meet again:
 * <a href="https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/">exponential backoff and jitter</a>.
 */
@FunctionalInterface
public interface Pause {
    long FIRST_MILLIS = 10;
    long AFTER_A_RACE_MILLIS = 200;

    /** Waits for some time, at least 1 ms and less than this many. */
    void upTo(long millis);

    /** Waits before the service is asked again: up to 20 ms after the first attempt, twice that after the second, and so on. */
    default void afterRefusal(int attempt) {
        upTo(FIRST_MILLIS << attempt);
    }

    /**
     * Waits before something is decided anew that somebody else was faster with: without it, who needs longer to decide loses every race.
     *
     * @param lost how many races were lost so far, this one included
     */
    default void afterRace(int lost) {
        upTo(Math.min(AFTER_A_RACE_MILLIS, FIRST_MILLIS << Math.min(lost, 8)));
    }

    /** Lets the thread sleep. */
    static Pause asleep() {
        return millis -> {
            try {
                Thread.sleep(ThreadLocalRandom.current().nextLong(1, millis));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Busy("interrupted between attempts", interrupted);
            }
        };
    }
}
