package stockroom.dynamodb.audit;

import java.util.List;
import java.util.Map;

/**
 * What the auditor found.
 *
 * @param checked how many of what were looked at
 */
public record Audit(Map<String, Integer> checked, List<Violation> violations, List<Unfinished> unfinished) {
    public Audit {
        violations = List.copyOf(violations);
        unfinished = List.copyOf(unfinished);
    }

    public boolean ok() {
        return violations.isEmpty();
    }
}
