package stockroom.consolidation;

import java.time.Instant;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.lambda.LambdaFunction;
import stockroom.lambda.ScheduleTrigger;
import stockroom.lambda.Surroundings;
import stockroom.lambda.Tick;
import stockroom.lambda.Turn;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.HttpTrigger;
import stockroom.lambda.http.Routes;
import stockroom.lambda.job.JobWork;
import stockroom.lambda.job.Jobs;
import stockroom.lambda.json.Json;
import stockroom.lambda.json.JsonObject;
import stockroom.purchasing.consolidation.RunReport;
import stockroom.purchasing.consolidation.RunRequest;

/** Turns demand into draft purchase orders: every quarter of an hour, by hand, and every night as a check of itself (R31). */
public final class DemandConsolidationFunction extends LambdaFunction {
    private static final String NAME = "demand-consolidation";

    public DemandConsolidationFunction() {
        this(Surroundings.ofLambda());
    }

    public DemandConsolidationFunction(Surroundings surroundings) {
        this(surroundings, new DemandConsolidationWiring(surroundings));
    }

    private DemandConsolidationFunction(Surroundings surroundings, DemandConsolidationWiring wiring) {
        this(surroundings, wiring, wiring.jobs(JobWork.inOnePiece((body, cause) -> asJob(wiring, body, cause))));
    }

    private DemandConsolidationFunction(Surroundings surroundings, DemandConsolidationWiring wiring, Jobs jobs) {
        super(
                new HttpTrigger(
                        surroundings.clock(),
                        new Routes().on("POST /staff/consolidation-runs", request -> byHand(wiring, jobs, request))),
                jobs.trigger(),
                new ScheduleTrigger(surroundings.clock(), tick -> bySchedule(wiring, tick)));
    }

    private static HttpResponse byHand(DemandConsolidationWiring wiring, Jobs jobs, HttpRequest request) {
        RunRequest run = request.optionalBody(body -> RunBody.read(body, request.requestId()));
        return wiring.isLong(run)
                ? HttpResponse.accepted(jobs.start(DemandConsolidationWiring.RUN, request, request.rawBody()))
                : HttpResponse.ok(answer(wiring, run, request.cause()));
    }

    private static JsonObject asJob(DemandConsolidationWiring wiring, byte[] body, Cause cause) {
        return answer(wiring, Json.read(body, fields -> RunBody.read(fields, cause.requestId())), cause);
    }

    private static JsonObject answer(DemandConsolidationWiring wiring, RunRequest request, Cause cause) {
        return RunBody.of(run(wiring, request, cause), request.mode());
    }

    /** The scheduled time names the run: the same tick delivered twice is the same run, and the second finds nothing left to do. */
    private static Turn bySchedule(DemandConsolidationWiring wiring, Tick tick) {
        RunRequest request =
                new RunRequest(tick.scheduledAt().toString(), RunRequest.Scope.CHANGED, RunRequest.Mode.WRITE);
        RunReport report = run(wiring, request, tick.cause(NAME));
        int differing =
                tick.purpose() == Tick.Purpose.SELF_CHECK ? wiring.consolidation.selfCheck(tick.cause(NAME)) : 0;
        Optional<Instant> next =
                report.unfinished() + differing > 0 ? Optional.of(tick.now()) : wiring.consolidation.nextRecheck();
        return Turn.of(report.written() + differing, next);
    }

    private static RunReport run(DemandConsolidationWiring wiring, RunRequest request, Cause cause) {
        RunReport report = wiring.run(request, cause);
        System.out.println(RunMetric.line(report, cause.at()));
        return report;
    }
}
