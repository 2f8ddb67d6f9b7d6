package stockroom.dynamodb;

/** The table could not take the write in time: conflicts or throttling outlasted the retries. Nothing was written; trying again is safe. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Busy(String message, Throwable cause) {
        super(message, cause);
    }
}
