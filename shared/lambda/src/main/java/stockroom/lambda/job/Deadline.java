package stockroom.lambda.job;

import java.time.Duration;
import stockroom.lambda.Machine;

/** Until when a slice of a job may run. In real time: it keeps the function's own timeout, whatever the shop's clock says. */
@FunctionalInterface
public interface Deadline {
    Deadline PASSED = () -> true;

    boolean isOver();

    static Deadline in(Duration duration, Machine machine) {
        long end = machine.nanoTime() + duration.toNanos();
        return () -> machine.nanoTime() - end >= 0;
    }
}
