package stockroom.intake;

import java.util.Optional;
import stockroom.domain.ordering.Cancellation;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderIds;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.ordering.OrderMoves;
import stockroom.ordering.TakeOrder;
import stockroom.ordering.json.OrderRequest;
import stockroom.ordering.json.OrderResponse;
import stockroom.ordering.json.RefusalProblem;
import stockroom.purchasing.pegging.ExpectedDays;

/** The storefront's routes. A channel sees its own orders only: another's is as if it weren't there. */
final class StorefrontOrders {
    private final TakeOrder takeOrder;
    private final OrderMoves moves;
    private final ExpectedDays expectedDays;

    StorefrontOrders(TakeOrder takeOrder, OrderMoves moves, ExpectedDays expectedDays) {
        this.takeOrder = takeOrder;
        this.moves = moves;
        this.expectedDays = expectedDays;
    }

    HttpResponse take(HttpRequest request) {
        NewOrder wish =
                request.body(body -> OrderRequest.parse(body, request.caller().channel()));
        return takeOrder
                .take(wish, request.cause())
                .fold(
                        taken -> shown(
                                HttpResponse.created(OrderResponse.of(taken)).with("location", "/orders/" + taken.id()),
                                taken),
                        repeated -> shown(HttpResponse.ok(OrderResponse.of(repeated)), repeated),
                        RefusalProblem::response);
    }

    HttpResponse show(HttpRequest request) {
        return answer(request, own(request, request.path("orderId")));
    }

    HttpResponse byExternalId(HttpRequest request) {
        return request.query("externalId")
                .map(externalId -> answer(
                        request, own(request, OrderIds.of(request.caller().channel(), externalId))))
                .orElseGet(
                        () -> HttpResponse.problem(Problem.invalid("/externalId", "is needed: /orders?externalId=…")));
    }

    HttpResponse cancel(HttpRequest request) {
        Cancellation cancellation = request.body(body -> new Cancellation(body.text("reason", 500)));
        return own(request, request.path("orderId"))
                .map(order -> moves.cancel(order.id(), cancellation, request.cause())
                        .fold(
                                cancelled -> shown(HttpResponse.ok(OrderResponse.of(cancelled)), cancelled),
                                RefusalProblem::response))
                .orElseGet(StorefrontOrders::notFound);
    }

    /** An order of the channel that asks. */
    Optional<Order> own(HttpRequest request, String orderId) {
        return moves.find(orderId)
                .filter(order ->
                        order.identity().channel().equals(request.caller().channel()));
    }

    /** Only who asks about an order is told when its goods should come: to take one costs no further request. */
    private HttpResponse answer(HttpRequest request, Optional<Order> order) {
        return order.map(o -> shown(HttpResponse.ok(OrderResponse.of(o, expectedDays.of(o, request.at()))), o))
                .orElseGet(StorefrontOrders::notFound);
    }

    private static HttpResponse shown(HttpResponse response, Order order) {
        return response.versioned(order.version());
    }

    private static HttpResponse notFound() {
        return HttpResponse.problem(Problem.notFound("order"));
    }
}
