package stockroom.intake;

import java.util.Optional;
import java.util.function.Function;
import stockroom.domain.ordering.Order;
import stockroom.domain.payment.Attempt;
import stockroom.domain.payment.PaymentMethod;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.json.JsonObject;
import stockroom.ordering.ChangeOrder.Outcome;
import stockroom.ordering.PaymentMoves;
import stockroom.ordering.json.RefusalProblem;

/** {@code POST /orders/{orderId}/payment-attempts}: the client pays again, by the same or another method (R12). */
final class PaymentAttempts {
    private static final int LONGEST_KEY = 200;

    private final StorefrontOrders storefront;
    private final PaymentMoves moves;

    PaymentAttempts(StorefrontOrders storefront, PaymentMoves moves) {
        this.storefront = storefront;
        this.moves = moves;
    }

    /** A repeat under the same key begins no second attempt. */
    HttpResponse begin(HttpRequest request) {
        PaymentMethod method = request.body(body -> body.oneOf("method", PaymentMethod.class));
        Optional<String> key = request.header("idempotency-key").filter(text -> !text.isBlank());
        if (key.filter(text -> text.length() > LONGEST_KEY).isPresent()) {
            return HttpResponse.problem(
                    Problem.invalid("/idempotency-key", "must be at most " + LONGEST_KEY + " characters"));
        }
        return storefront
                .own(request, request.path("orderId"))
                .map(order -> begun(moves.attempt(order.id(), method, key, request.cause()), key))
                .orElseGet(() -> HttpResponse.problem(Problem.notFound("order")));
    }

    private HttpResponse begun(Outcome outcome, Optional<String> key) {
        Function<JsonObject, HttpResponse> answer =
                outcome instanceof Outcome.Changed ? HttpResponse::created : HttpResponse::ok;
        return outcome.fold(
                order -> answer.apply(json(under(order, key))).versioned(order.version()), RefusalProblem::response);
    }

    private Attempt under(Order order, Optional<String> key) {
        return key.flatMap(text -> moves.attemptUnder(order.id(), text))
                .flatMap(order.settlement()::attempt)
                .or(order.settlement()::newest)
                .orElseThrow();
    }

    private static JsonObject json(Attempt attempt) {
        return JsonObject.empty()
                .number("attempt", attempt.number())
                .text("method", attempt.method().name())
                .text("status", attempt.status().name())
                .instant("openedAt", attempt.openedAt());
    }
}
