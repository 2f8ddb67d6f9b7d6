package stockroom.domain.payment;

import stockroom.domain.measure.Money;

/** Where an order stands with its money (rulebook §0). */
public enum PaymentStatus {
    PENDING,
    FAILED,
    PAID,
    PARTIALLY_PAID,
    REFUND_DUE,
    REFUNDED,
    ON_DELIVERY;

    /** At intake: ON_DELIVERY, or PAID when nothing is to be paid, else PENDING. */
    public static PaymentStatus atIntake(PaymentMethod method, Money total) {
        if (total.isZero()) {
            return PAID;
        }
        return method.kind() == PaymentKind.ON_DELIVERY ? ON_DELIVERY : PENDING;
    }

    /** What this status becomes when so much of the total is paid; unpaid orders keep theirs (R22). */
    public PaymentStatus after(Money paid, Money total) {
        if (paid.compareTo(total) >= 0) {
            return PAID;
        }
        if (paid.isZero()) {
            return this == PAID || this == PARTIALLY_PAID ? PENDING : this;
        }
        return PARTIALLY_PAID;
    }
}
