package stockroom.local.function;

/** A function threw instead of answering. */
public final class FunctionFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FunctionFailed(String function, Throwable cause) {
        super(function + " failed: " + cause, cause);
    }
}
