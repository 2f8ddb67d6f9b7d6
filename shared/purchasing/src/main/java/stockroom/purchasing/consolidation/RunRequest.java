package stockroom.purchasing.consolidation;

import java.util.Collection;
import java.util.Set;
import stockroom.domain.measure.PositionKey;

/**
 * What a run is asked for.
 *
 * @param runId names the run: a schedule's time, or the request's id
 * @param positions by name, where the scope is {@link Scope#THESE}; else none
 */
public record RunRequest(String runId, Scope scope, Mode mode, Set<PositionKey> positions) {
    /** Which positions are answered. */
    public enum Scope {
        /** Those that are named, whether they changed or not. */
        THESE,
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

    public RunRequest {
        positions = Set.copyOf(positions);
    }

    public RunRequest(String runId, Scope scope, Mode mode) {
        this(runId, scope, mode, Set.of());
    }

    /** Brings the lines of these positions up to date. */
    public static RunRequest over(String runId, Collection<PositionKey> positions) {
        return new RunRequest(runId, Scope.THESE, Mode.WRITE, Set.copyOf(positions));
    }

    boolean writes() {
        return mode == Mode.WRITE;
    }
}
