package stockroom.domain.task;

/** What a person is asked to do; the contract's word for each. */
public enum TaskKind {
    /** Phone and e-mail of one order belong to two cards (R7). */
    MERGE_CUSTOMERS,
    /** The same client ordered the same lines again within minutes (R7). */
    DUPLICATE_ORDER,
    /** Money is to be given back (R20, R22). */
    REFUND,
    /** A payment at once did not come, or failed: find the cause, offer to pay again (R12). */
    PAYMENT_PROBLEM,
    /** A payment that may take days did not come: will it be paid? (R13) */
    PAYMENT_OVERDUE,
    /** Money moved that belongs to no order, or not as its event says: whose is it? (R20, R21) */
    PAYMENT_UNMATCHED,
    /** Too large a share of payments at once fails: is the provider down? (R24) */
    PAYMENT_FAILURES,
    /** The client can't be reached and has paid a part (R18). */
    PARTLY_PAID,
    /** The number is wrong: find the right one (R19). */
    FIND_NUMBER,
    /** A message can't be delivered: tell the client, and correct the contact (R61, R62). */
    CLIENT_NOT_REACHED,
    /** Stock fell below its minimum (R53). */
    LOW_STOCK
}
