package stockroom.purchasing.consolidation;

/**
 * What a run is asked for.
 *
 * @param runId names the run: a schedule's time, or the request's id
 */
public record RunRequest(String runId, Scope scope, Mode mode) {
    /** Which positions are answered. */
    public enum Scope {
        /** Those that changed, or whose answer may have changed by itself. */
        CHANGED,
        /** All: gives the same drafts (R31). */
        EVERYTHING
    }

    /** What becomes of the answers. */
    public enum Mode {
        WRITE,
        /** Nothing is written; the changes are listed. */
        PREVIEW
    }

    boolean writes() {
        return mode == Mode.WRITE;
    }
}
