package stockroom.domain.payment;

/** How one attempt to pay stands. */
public enum AttemptStatus {
    PENDING,
    PAID,
    FAILED,
    /** Nobody finished it in the time that the provider gave. */
    EXPIRED
}
