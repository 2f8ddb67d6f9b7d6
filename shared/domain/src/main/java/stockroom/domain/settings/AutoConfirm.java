package stockroom.domain.settings;

/** Which orders the machine confirms without an operator (rulebook §0). */
public enum AutoConfirm {
    /** Paid, no note, not COURIER, and the client has a completed order to the same address. */
    KNOWN,
    /** Paid, no note, not COURIER. */
    PAID,
    /** None. */
    OFF
}
