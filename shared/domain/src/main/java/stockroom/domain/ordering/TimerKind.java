package stockroom.domain.ordering;

/** What an order's timer waits for. */
public enum TimerKind {
    /** R12 */
    INSTANT_PAYMENT,
    /** R13 */
    DEFERRED_PAYMENT
}
