package stockroom.staffstock;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Precondition;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.Fields;
import stockroom.lambda.json.JsonObject;

/** How a row that people edit is shown and replaced: by its version, as If-Match says. */
final class VersionedRows {
    private static final int MAX_ID = 100;

    private final Transactor transactor;

    VersionedRows(Transactor transactor) {
        this.transactor = transactor;
    }

    /**
     * Makes or replaces a row.
     *
     * @param current its version, empty where there is none
     * @param changes what writes it in place of a version, 0 for none
     * @param answer how it is shown under a version
     */
    HttpResponse put(
            Precondition precondition,
            Supplier<OptionalLong> current,
            LongFunction<List<Change>> changes,
            LongFunction<JsonObject> answer) {
        return transactor.untilItHolds(() -> attempt(precondition, current.get(), changes, answer));
    }

    private Optional<HttpResponse> attempt(
            Precondition precondition,
            OptionalLong current,
            LongFunction<List<Change>> changes,
            LongFunction<JsonObject> answer) {
        Precondition.Verdict verdict = precondition.judge(current);
        if (verdict == Precondition.Verdict.STALE || verdict == Precondition.Verdict.REQUIRED) {
            return Optional.of(HttpResponse.problem(precondition.problem(current)));
        }
        long seen = current.orElse(0);
        if (!transactor.commit(changes.apply(seen)).isDone()) {
            return Optional.empty();
        }
        JsonObject body = answer.apply(seen + 1);
        HttpResponse response =
                verdict == Precondition.Verdict.CREATE ? HttpResponse.created(body) : HttpResponse.ok(body);
        return Optional.of(response.versioned(seen + 1));
    }

    static HttpResponse found(Optional<Long> version, String what, LongFunction<JsonObject> answer) {
        return version.map(v -> HttpResponse.ok(answer.apply(v)).versioned(v))
                .orElseGet(() -> HttpResponse.problem(Problem.notFound(what)));
    }

    /** What was read may be sent back as it came; what it may replace is If-Match's to say. */
    static void readBack(Fields body, String name, String inPath) {
        body.optionalWhole("version", 0, Integer.MAX_VALUE);
        body.optionalValue(
                name, MAX_ID, inBody -> Optional.of(inBody).filter(inPath::equals), "the path's own " + name);
    }
}
