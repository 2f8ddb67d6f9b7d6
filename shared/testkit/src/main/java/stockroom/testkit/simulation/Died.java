package stockroom.testkit.simulation;

/** The process ended here: it crashed or its time was over. An Error, so that no code under test takes it for a failure that it could handle. */
final class Died extends Error {
    private static final long serialVersionUID = 1L;

    Died(String where) {
        super(where, null, false, false);
    }
}
