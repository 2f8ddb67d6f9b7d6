package stockroom.domain.queue;

import java.time.Instant;

/**
 * That an order from the queue belongs to one operator for some minutes (R25).
 *
 * @param by the operator, as histories name a person
 * @param until from this moment on it belongs to nobody
 */
public record Lease(String by, Instant until) {
    public boolean holds(Instant now) {
        return now.isBefore(until);
    }

    public boolean isOf(String operator, Instant now) {
        return holds(now) && by.equals(operator);
    }
}
