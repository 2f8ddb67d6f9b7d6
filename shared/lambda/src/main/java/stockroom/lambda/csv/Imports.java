package stockroom.lambda.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stockroom.domain.job.JobStatus;
import stockroom.domain.messaging.Cause;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.job.Deadline;
import stockroom.lambda.job.JobStep;
import stockroom.lambda.job.JobWork;
import stockroom.lambda.job.Jobs;

/** {@code POST /staff/imports/{kind}}: a small file is taken at once, a larger one, or what is left of a slow one, becomes a job. */
public final class Imports {
    /** Tried within a request: at some 20 milliseconds a row, six seconds. */
    private static final int MOST_AT_ONCE = 300;

    /** Well inside the 30 seconds after which the API gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<String, CsvImport<?>> kinds = new LinkedHashMap<>();

    /**
     * The same with one more kind of file.
     *
     * @param kind the job's kind, such as {@code import-products}
     */
    public Imports with(String kind, CsvImport<?> how) {
        kinds.put(kind, how);
        return this;
    }

    /** The work of the jobs that {@link #take} starts, by kind. */
    public Map<String, JobWork> works() {
        Map<String, JobWork> works = new LinkedHashMap<>();
        kinds.forEach((kind, how) -> works.put(
                kind, (input, state, cause, deadline) -> step(how, CsvFile.rows(input), state, cause, deadline)));
        return works;
    }

    /** Answers with the report, or with the job that will make it. */
    public HttpResponse take(String kind, HttpRequest request, Jobs jobs) {
        CsvImport<?> how = kinds.get(kind);
        if (how == null) {
            throw new IllegalArgumentException("nothing imports " + kind);
        }
        byte[] file = request.csv();
        List<CsvRow> rows = CsvFile.rows(file);
        Deadline deadline = rows.size() > MOST_AT_ONCE ? Deadline.PASSED : jobs.deadline(PATIENCE);
        JobStep step = step(how, rows, Report.empty().unfinished(), request.cause(), deadline);
        return step.status() == JobStatus.DONE
                ? HttpResponse.ok(step.state())
                : HttpResponse.accepted(jobs.start(kind, request, file, step));
    }

    private static JobStep step(CsvImport<?> how, List<CsvRow> rows, JsonNode state, Cause cause, Deadline deadline) {
        List<List<CsvRow>> things = how.things(rows);
        Report report = state.isEmpty() ? Report.empty() : Report.resume(state);
        while (report.next() < things.size()) {
            if (deadline.isOver()) {
                return JobStep.unfinished(report.unfinished(), (int) (100L * report.next() / things.size()));
            }
            how.take(things.get(report.next()), cause, report);
            report.oneMoreThing();
        }
        return JobStep.finished(report.finished());
    }
}
