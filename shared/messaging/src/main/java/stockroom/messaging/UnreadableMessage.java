package stockroom.messaging;

/** A message that no retry will make readable: it belongs into the dead-letter queue, with this reason in the log. */
public final class UnreadableMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableMessage(String message, Throwable cause) {
        super(message, cause);
    }
}
