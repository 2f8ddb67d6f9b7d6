package stockroom.purchasing.consolidation;

import java.util.List;

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
        long requests,
        long durationMs) {
    public RunReport {
        changes = List.copyOf(changes);
    }
}
