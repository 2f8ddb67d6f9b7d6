package stockroom.dynamodb.audit;

import java.util.List;
import stockroom.dynamodb.Change;

/** One kind of difference between tables that were restored to different moments, and what makes them agree again. */
interface Mend {
    /**
     * What brings one thing in order.
     *
     * @param what in words, for who restores
     * @param together written first, in one transaction
     * @param changes written one after the other; cut short, the next round finds what is left
     */
    record Mended(String what, List<Change> together, List<Change> changes) {
        Mended(String what, List<Change> changes) {
            this(what, List.of(), changes);
        }

        static Mended together(String what, List<Change> changes) {
            return new Mended(what, changes, List.of());
        }
    }

    List<Mended> of(Snapshot snapshot);
}
