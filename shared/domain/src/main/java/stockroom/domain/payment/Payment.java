package stockroom.domain.payment;

import java.time.Instant;
import stockroom.domain.measure.Money;

/**
 * Money of an order that moved.
 *
 * @param paymentId its key: the same one counts once
 * @param amount above 0, whichever way it went
 * @param at when it moved, as whoever moved it says
 */
public record Payment(String paymentId, Way way, PaymentMethod method, Money amount, Instant at) {
    /** Which way money goes. */
    public enum Way {
        RECEIVED,
        REFUNDED
    }

    public static Payment received(String paymentId, PaymentMethod method, Money amount, Instant at) {
        return new Payment(paymentId, Way.RECEIVED, method, amount, at);
    }

    public static Payment refunded(String paymentId, PaymentMethod method, Money amount, Instant at) {
        return new Payment(paymentId, Way.REFUNDED, method, amount, at);
    }
}
