package stockroom.testkit.fault;

/** The process died here. An Error, so that no code under test takes it for a failure that it could handle. */
public final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash(String where) {
        super(where);
    }
}
