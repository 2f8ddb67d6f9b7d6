package stockroom.domain.payment;

/** When money is expected: at once, within days, or when the goods are handed over. */
public enum PaymentKind {
    INSTANT,
    DEFERRED,
    ON_DELIVERY
}
