package stockroom.lambda;

/** An invocation threw. What, with the values it told of blotted out, is in the log under the invocation's id. */
final class InvocationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvocationFailed(RuntimeException failure) {
        super(failure.getClass().getSimpleName() + ", see the log");
        setStackTrace(failure.getStackTrace());
    }
}
