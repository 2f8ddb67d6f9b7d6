package stockroom.purchasing.consolidation;

import java.util.List;
import java.util.Set;

/**
 * What a run did (R43).
 *
 * @param skus articles it answered
 * @param purchaseOrders drafts that these answers stand in
 * @param lines draft lines that these answers are
 * @param exceptions answers that a person must give
 * @param changes draft lines that it changed, or would change
 * @param written positions beside which it wrote something
 * @param unfinished positions that others kept changing: the next run answers them
 * @param awaited purchase orders that bring units of what it answered because it had changed: who watches over them looks now
 * @param requests to the database
 */
public record RunReport(
        String runId,
        int skus,
        int purchaseOrders,
        int lines,
        int exceptions,
        List<LineChange> changes,
        int written,
        int unfinished,
        Set<String> awaited,
        long requests,
        long durationMs) {
    public RunReport {
        changes = List.copyOf(changes);
        awaited = Set.copyOf(awaited);
    }

    /** The same with what was done because of it. */
    public RunReport with(long moreRequests) {
        return new RunReport(
                runId,
                skus,
                purchaseOrders,
                lines,
                exceptions,
                changes,
                written,
                unfinished,
                awaited,
                requests + moreRequests,
                durationMs);
    }
}
