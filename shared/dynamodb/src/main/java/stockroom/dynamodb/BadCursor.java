package stockroom.dynamodb;

/** A cursor that no list has handed out: the caller's mistake, answered with 422. */
public final class BadCursor extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BadCursor() {
        super("the cursor isn't one that a list has handed out");
    }
}
