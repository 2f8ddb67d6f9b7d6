package stockroom.staffpurchasing;

import java.time.Instant;
import stockroom.dynamodb.audit.Auditor;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.job.JobStep;
import stockroom.lambda.job.JobWork;
import stockroom.lambda.job.Jobs;
import stockroom.lambda.json.JsonObject;

/** {@code GET /staff/audit}: checks what is always true; a large shop's audit goes on as a job. */
final class AuditRoute {
    static final String AUDIT = "audit";

    private final Auditor auditor;

    AuditRoute(Auditor auditor) {
        this.auditor = auditor;
    }

    HttpResponse get(HttpRequest request, Jobs jobs) {
        return auditor.isLong()
                ? HttpResponse.accepted(jobs.start(AUDIT, request, new byte[0]))
                : HttpResponse.ok(audit(request.at()));
    }

    JobWork asJob() {
        return (input, state, cause, deadline) ->
                JobStep.finished(audit(cause.at()).tree());
    }

    private JsonObject audit(Instant now) {
        return AuditResponse.of(auditor.audit(now), now);
    }
}
