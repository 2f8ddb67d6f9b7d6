package stockroom.domain.task;

/** What a person is asked to do; the contract's word for each. */
public enum TaskKind {
    /** Phone and e-mail of one order belong to two cards (R7). */
    MERGE_CUSTOMERS,
    /** The same client ordered the same lines again within minutes (R7). */
    DUPLICATE_ORDER,
    /** Money is to be given back (R20, R22). */
    REFUND,
    /** Stock fell below its minimum (R53). */
    LOW_STOCK
}
