package stockroom.stafforders;

import java.util.function.Function;
import stockroom.lambda.http.HttpRequest;
import stockroom.lambda.http.HttpResponse;
import stockroom.lambda.http.Problem;
import stockroom.lambda.http.Refused;
import stockroom.ordering.queue.HeldOrder;

/** Keeps an outsourced operator to the order that they hold (R67, contract "Who may"); nobody else is kept from any. */
final class HeldOnly {
    private static final Problem NOT_HELD = Problem.forbidden(
            "an outsourced operator sees and changes the order that they hold: POST /staff/queue/next gives it");

    private final HeldOrder heldOrder;

    HeldOnly(HeldOrder heldOrder) {
        this.heldOrder = heldOrder;
    }

    /** While the lease holds. */
    Function<HttpRequest, HttpResponse> reading(Function<HttpRequest, HttpResponse> route) {
        return request -> {
            String orderId = request.path("orderId");
            if (isKept(request) && !heldOrder.isHeld(request.caller().by(), orderId, request.at())) {
                throw new Refused(NOT_HELD);
            }
            return route.apply(request);
        };
    }

    /** Also late, as long as they were given no other order since (R25). */
    Function<HttpRequest, HttpResponse> saving(Function<HttpRequest, HttpResponse> route) {
        return request -> {
            checkSave(request, request.path("orderId"));
            return route.apply(request);
        };
    }

    /** @param orderId of what is changed; empty where it belongs to no order */
    void checkSave(HttpRequest request, String orderId) {
        if (isKept(request) && !heldOrder.wasHeld(request.caller().by(), orderId)) {
            throw new Refused(NOT_HELD);
        }
    }

    private static boolean isKept(HttpRequest request) {
        return Insight.of(request.caller()) == Insight.OUTSOURCED;
    }
}
