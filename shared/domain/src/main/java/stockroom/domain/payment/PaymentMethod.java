package stockroom.domain.payment;

/** The payment methods, each of one kind (rulebook §0). */
public enum PaymentMethod {
    CARD(PaymentKind.INSTANT),
    WALLET(PaymentKind.INSTANT),
    BANK_TRANSFER(PaymentKind.DEFERRED),
    RECEIPT(PaymentKind.DEFERRED),
    TERMINAL(PaymentKind.DEFERRED),
    CASH(PaymentKind.ON_DELIVERY),
    CASH_ON_DELIVERY(PaymentKind.ON_DELIVERY);

    private final PaymentKind kind;

    PaymentMethod(PaymentKind kind) {
        this.kind = kind;
    }

    public PaymentKind kind() {
        return kind;
    }
}
