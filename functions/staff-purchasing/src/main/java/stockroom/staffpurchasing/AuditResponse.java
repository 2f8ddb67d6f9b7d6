package stockroom.staffpurchasing;

import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;
import stockroom.dynamodb.audit.Audit;
import stockroom.dynamodb.audit.Unfinished;
import stockroom.dynamodb.audit.Violation;
import stockroom.lambda.json.JsonObject;

/** What the auditor found, as JSON. */
final class AuditResponse {
    /** More would fit no answer, and nobody reads on after the first few. */
    private static final int MOST_SHOWN = 500;

    private AuditResponse() {}

    static JsonObject of(Audit audit, Instant now) {
        JsonObject checked = JsonObject.empty();
        new TreeMap<>(audit.checked()).forEach(checked::number);
        return JsonObject.empty()
                .flag("ok", audit.ok())
                .object("checked", checked)
                .list(
                        "violations",
                        audit.violations().stream()
                                .limit(MOST_SHOWN)
                                .map(AuditResponse::violation)
                                .toList())
                .list(
                        "unfinished",
                        audit.unfinished().stream()
                                .limit(MOST_SHOWN)
                                .map(unfinished -> unfinished(unfinished, now))
                                .toList());
    }

    private static JsonObject violation(Violation violation) {
        return JsonObject.empty()
                .text("invariant", violation.invariant())
                .text("key", violation.key())
                .text("expected", violation.expected())
                .text("actual", violation.actual());
    }

    private static JsonObject unfinished(Unfinished unfinished, Instant now) {
        return JsonObject.empty()
                .text("kind", unfinished.kind().name())
                .text("key", unfinished.key())
                .instant("since", unfinished.since())
                .number("ageSeconds", Duration.between(unfinished.since(), now).toSeconds());
    }
}
