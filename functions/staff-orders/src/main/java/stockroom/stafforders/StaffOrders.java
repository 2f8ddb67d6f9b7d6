package stockroom.stafforders;

import java.util.Optional;
import stockroom.domain.measure.Money;
import stockroom.domain.ordering.Cancellation;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderEdit;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentMethod;
import stockroom.dynamodb.CallStore;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Precondition;
import stockroom.lambda.http.Problem;
import stockroom.lambda.http.Refused;
import stockroom.lambda.json.Fields;
import stockroom.ordering.ChangeOrder.Outcome;
import stockroom.ordering.OrderMoves;
import stockroom.ordering.json.OrderEditRequest;
import stockroom.ordering.json.OrderResponse;
import stockroom.ordering.json.RefusalProblem;
import stockroom.purchasing.pegging.ExpectedDays;

/** The staff's routes over orders. */
final class StaffOrders {
    private final OrderMoves moves;
    private final FindOrders findOrders;
    private final CallStore calls;
    private final ExpectedDays expectedDays;

    StaffOrders(OrderMoves moves, FindOrders findOrders, CallStore calls, ExpectedDays expectedDays) {
        this.moves = moves;
        this.findOrders = findOrders;
        this.calls = calls;
        this.expectedDays = expectedDays;
    }

    HttpResponse list(HttpRequest request) {
        return Insight.of(request.caller()) == Insight.OUTSOURCED ? named(request) : listed(request);
    }

    /** No list, but what a whole number or phone names. */
    private HttpResponse named(HttpRequest request) {
        Optional<String> text = request.query("q");
        if (text.isEmpty()
                || request.query("status").isPresent()
                || request.query("customer").isPresent()) {
            throw new Refused(
                    Problem.forbidden(
                            "an outsourced operator gets no lists: ask with ?q= for the whole number of an order or the whole phone"));
        }
        return HttpResponse.page(request, findOrders.named(text.get()).map(OrderResponse::of));
    }

    private HttpResponse listed(HttpRequest request) {
        return HttpResponse.page(
                request,
                findOrders
                        .find(
                                status(request),
                                request.query("q"),
                                request.query("customer"),
                                request.limit(),
                                request.cursor())
                        .map(OrderResponse::of));
    }

    private static Optional<OrderStatus> status(HttpRequest request) {
        return request.query("status").map(word -> OrderStatus.shown().stream()
                .filter(s -> s.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.invalid("/status", "must be one of " + OrderStatus.shown()))));
    }

    /** Only here is it said when the goods should come, and what calls concluded: a list would read that for every order. */
    HttpResponse show(HttpRequest request) {
        return moves.find(request.path("orderId"))
                .map(order -> HttpResponse.ok(OrderResponse.of(order, expectedDays.of(order, request.at()))
                                .list("calls", CallAnswer.latest(calls, order.id())))
                        .versioned(order.version()))
                .orElseGet(() -> HttpResponse.problem(Problem.notFound("order")));
    }

    HttpResponse edit(HttpRequest request) {
        OrderEdit edit = request.body(OrderEditRequest::parse);
        Precondition version = request.precondition();
        if (version.isAbsent() && moves.find(request.path("orderId")).isPresent()) {
            return HttpResponse.problem(Problem.versionRequired());
        }
        return answer(moves.edit(request.path("orderId"), edit, version::matches, request.cause()));
    }

    /** Asks for nothing; a body that says something would be ignored, so it is refused. */
    HttpResponse confirm(HttpRequest request) {
        request.optionalBody(body -> true);
        return answer(moves.confirm(request.path("orderId"), request.cause()));
    }

    HttpResponse cancel(HttpRequest request) {
        Cancellation cancellation = request.body(body -> new Cancellation(body.text("reason", 500)));
        return answer(moves.cancel(request.path("orderId"), cancellation, request.cause()));
    }

    HttpResponse pay(HttpRequest request) {
        return answer(
                moves.pay(request.path("orderId"), request.body(body -> payment(body, request)), request.cause()));
    }

    HttpResponse call(HttpRequest request) {
        return answer(moves.call(
                request.path("orderId"), request.body(body -> CallRequest.parse(body, request.at())), request.cause()));
    }

    private static Payment payment(Fields body, HttpRequest request) {
        Payment payment = new Payment(
                body.text("paymentId", 100),
                body.optionalOneOf("way", Payment.Way.class).orElse(Payment.Way.RECEIVED),
                body.oneOf("method", PaymentMethod.class),
                body.money("amount", Money.MAX_TOTAL),
                body.instant("at"));
        if (payment.amount().isZero() && body.has("amount")) {
            body.error("amount/amount", "must be more than 0");
        }
        if (payment.at().isAfter(request.at())) {
            body.error("at", "lies in the future");
        }
        return payment;
    }

    private static HttpResponse answer(Outcome outcome) {
        return outcome.fold(StaffOrders::shown, RefusalProblem::response);
    }

    private static HttpResponse shown(Order order) {
        return HttpResponse.ok(OrderResponse.of(order)).versioned(order.version());
    }
}
