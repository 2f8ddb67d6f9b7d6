package stockroom.lambda.job;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import stockroom.domain.job.Job;
import stockroom.domain.job.JobStatus;
import stockroom.dynamodb.JobStore;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;

/** {@code GET /staff/jobs/{jobId}}: how far a job is, for whoever started it and nobody else. */
public final class JobAnswers {
    private final JobStore store;

    public JobAnswers(JobStore store) {
        this.store = store;
    }

    public HttpResponse get(HttpRequest request) {
        Optional<Job> job = store.find(request.path("jobId"))
                .filter(j -> j.starter().equals(request.caller().name()));
        return job.map(this::answer).orElseGet(() -> HttpResponse.problem(Problem.notFound("job of yours")));
    }

    private HttpResponse answer(Job job) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("jobId", job.id())
                .put("kind", job.kind())
                .put("status", job.status().name())
                .put("progress", job.progress());
        if (job.status() == JobStatus.DONE) {
            body.set("result", Jobs.state(store.state(job)));
        }
        return HttpResponse.ok(body);
    }
}
