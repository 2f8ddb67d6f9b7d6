package stockroom.domain.payment;

import java.time.Instant;

/**
 * One attempt of a client to pay.
 *
 * @param number from 1; intake makes the first
 * @param openedAt when it began; its limit runs from here
 */
public record Attempt(int number, PaymentMethod method, AttemptStatus status, Instant openedAt) {
    public Attempt become(AttemptStatus next) {
        return new Attempt(number, method, next, openedAt);
    }
}
