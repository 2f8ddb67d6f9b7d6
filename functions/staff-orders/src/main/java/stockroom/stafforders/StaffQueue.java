package stockroom.stafforders;

import java.util.function.Predicate;
import stockroom.domain.queue.Place.Patience;
import stockroom.lambda.http.Caller;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.http.Role;
import stockroom.lambda.json.JsonObject;
import stockroom.ordering.queue.GiveBack;
import stockroom.ordering.queue.NextOrder;
import stockroom.ordering.queue.Ranking;

/** The operators' queue: the next order with its card, the ranking, and a lease given back (R25–R29). */
final class StaffQueue {
    private final NextOrder nextOrder;
    private final OrderCard card;
    private final Ranking ranking;
    private final GiveBack giveBack;

    StaffQueue(NextOrder nextOrder, OrderCard card, Ranking ranking, GiveBack giveBack) {
        this.nextOrder = nextOrder;
        this.card = card;
        this.ranking = ranking;
        this.giveBack = giveBack;
    }

    /** Asks for nothing; a body that says something would be ignored, so it is refused. */
    HttpResponse next(HttpRequest request) {
        request.optionalBody(body -> true);
        Caller caller = request.caller();
        return nextOrder
                .forOperator(caller.by(), request.at())
                .map(leased -> HttpResponse.ok(card.of(leased, Insight.of(caller), request.at()))
                        .versioned(leased.order().version()))
                .orElseGet(HttpResponse::noContent);
    }

    HttpResponse list(HttpRequest request) {
        return HttpResponse.page(
                request,
                ranking.page(request.limit(), request.cursor(), request.at()).map(StaffQueue::json));
    }

    private static JsonObject json(Ranking.Ranked ranked) {
        return JsonObject.empty()
                .text("orderId", ranked.place().orderId())
                .flag("aged", ranked.place().patience() == Patience.EXHAUSTED)
                .instant("waitingSince", ranked.place().waitingSince())
                .object("score", ScoreAnswer.of(ranked.score()));
    }

    HttpResponse giveBack(HttpRequest request) {
        return switch (giveBack.of(request.path("orderId"), mayEnd(request.caller()), request.at())) {
            case FREE -> HttpResponse.noContent();
            case HELD_BY_ANOTHER ->
                HttpResponse.problem(Problem.conflict(
                        "held-by-another",
                        "Somebody else holds it",
                        "the order belongs to another operator for the moment: let them give it back, or wait"));
            case NO_SUCH_ORDER -> HttpResponse.problem(Problem.notFound("order"));
        };
    }

    private static Predicate<String> mayEnd(Caller caller) {
        return caller.is(Role.OWNER) ? by -> true : caller.by()::equals;
    }
}
