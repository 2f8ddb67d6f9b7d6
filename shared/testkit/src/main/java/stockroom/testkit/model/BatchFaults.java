package stockroom.testkit.model;

/** Which entries of a batch the service fails while it takes the others. */
@FunctionalInterface
public interface BatchFaults {
    /**
     * Whether this entry fails with InternalError and leaves nothing behind.
     *
     * @param target logical id of the topic or queue
     * @param entryId the sender's own id of the entry
     * @param body the message; the receipt of a deletion
     */
    boolean fails(String target, String entryId, String body);

    /** Every entry is taken. */
    static BatchFaults none() {
        return (target, entryId, body) -> false;
    }
}
