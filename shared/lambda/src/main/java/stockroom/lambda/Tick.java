package stockroom.lambda;

import java.time.Instant;
import stockroom.domain.messaging.Cause;

/**
 * One firing of a schedule.
 *
 * @param scheduledAt the moment it was meant for; names the run
 * @param now the moment it runs
 * @param requestId the invocation's id
 * @param purpose what it is fired for
 */
public record Tick(Instant scheduledAt, Instant now, String requestId, Purpose purpose) {
    /** What a schedule is fired for. */
    public enum Purpose {
        WORK,
        /** The nightly comparison of what is stored with what is computed anew (R31). */
        SELF_CHECK
    }

    /**
     * The machine itself as who acts.
     *
     * @param function the module's name, such as {@code demand-consolidation}
     */
    public Cause cause(String function) {
        return new Cause("machine:" + function, requestId, now);
    }
}
