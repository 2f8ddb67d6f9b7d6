package stockroom.domain.payment;

/** What a payment provider can say of an attempt to pay; the contract's words. */
public enum PaymentEventType {
    PAID,
    FAILED,
    EXPIRED,
    REFUNDED;

    /** Whether money moved. */
    public boolean movesMoney() {
        return this == PAID || this == REFUNDED;
    }
}
