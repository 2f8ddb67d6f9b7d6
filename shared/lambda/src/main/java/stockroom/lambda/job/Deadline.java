package stockroom.lambda.job;

import java.time.Duration;

/** Until when a slice of a job may run. In real time: it keeps the function's own timeout, whatever the shop's clock says. */
@FunctionalInterface
public interface Deadline {
    Deadline PASSED = () -> true;

    boolean isOver();

    static Deadline in(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        return () -> System.nanoTime() - end >= 0;
    }
}
