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

    /** Whether nothing is to be paid any more, because what was paid went back or has to (R21). */
    public boolean isGivenBack() {
        return this == REFUND_DUE || this == REFUNDED;
    }

    /** What this status becomes when the shop holds so much of the total; unpaid orders keep theirs, and nothing revives a refund (R21, R22). */
    public PaymentStatus after(Money held, Money total) {
        if (isGivenBack()) {
            return givenBack(held);
        }
        if (held.compareTo(total) >= 0) {
            return PAID;
        }
        if (held.isZero()) {
            return this == PAID || this == PARTIALLY_PAID ? PENDING : this;
        }
        return PARTIALLY_PAID;
    }

    /** That of an order which buys nothing any more: all that the shop still holds is due back. */
    public static PaymentStatus givenBack(Money held) {
        return held.minorUnits() > 0 ? REFUND_DUE : REFUNDED;
    }
}
