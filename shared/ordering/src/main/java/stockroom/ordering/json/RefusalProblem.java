package stockroom.ordering.json;

import java.util.List;
import stockroom.domain.ordering.Refusal;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.FieldError;

/** A refusal of the business as the contract answers it. */
public final class RefusalProblem {
    private RefusalProblem() {}

    public static HttpResponse response(Refusal refusal) {
        return HttpResponse.problem(of(refusal));
    }

    public static Problem of(Refusal refusal) {
        List<FieldError> errors = refusal.blames().stream()
                .map(b -> new FieldError(b.pointer(), b.detail()))
                .toList();
        return switch (refusal.kind()) {
            case INVALID -> new Problem(422, refusal.problem(), "Not valid", refusal.detail(), errors, refusal.facts());
            case CONFLICT ->
                new Problem(
                        409,
                        refusal.problem(),
                        "In conflict with the state",
                        refusal.detail(),
                        errors,
                        refusal.facts());
            case STALE ->
                new Problem(
                        412, refusal.problem(), "Changed in the meantime", refusal.detail(), errors, refusal.facts());
            case NOT_FOUND ->
                new Problem(404, refusal.problem(), "Not found", refusal.detail(), errors, refusal.facts());
        };
    }
}
