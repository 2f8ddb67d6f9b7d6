package stockroom.dynamodb.audit;

import java.util.List;

/** One thing that is always true, looked for in a snapshot. */
@FunctionalInterface
interface Check {
    List<Violation> of(Snapshot snapshot);
}
