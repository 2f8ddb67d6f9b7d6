package stockroom.intake;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.Surroundings;
import stockroom.lambda.http.HttpTrigger;
import stockroom.lambda.http.Routes;

/** {@code POST /orders}: takes a storefront's order, once however often it is sent (R1); and what a storefront may ask about its orders. */
public final class OrderIntakeFunction extends LambdaFunction {
    public OrderIntakeFunction() {
        this(Surroundings.ofLambda());
    }

    public OrderIntakeFunction(Surroundings surroundings) {
        this(surroundings, new OrderIntakeWiring(surroundings));
    }

    private OrderIntakeFunction(Surroundings surroundings, OrderIntakeWiring wired) {
        super(new HttpTrigger(surroundings.clock(), routes(wired)), wired.jobs.trigger());
    }

    private static Routes routes(OrderIntakeWiring wired) {
        return new Routes()
                .on("POST /orders", wired.storefront::take)
                .on("GET /orders", wired.storefront::byExternalId)
                .on("GET /orders/{orderId}", wired.storefront::show)
                .on("POST /orders/{orderId}/cancel", wired.storefront::cancel)
                .on("POST /orders/{orderId}/payment-attempts", wired.attempts::begin)
                .on(
                        "POST /staff/imports/orders",
                        request -> wired.imports.take(OrderIntakeWiring.ORDERS, request, wired.jobs))
                .on(
                        "POST /staff/imports/payments",
                        request -> wired.imports.take(OrderIntakeWiring.PAYMENTS, request, wired.jobs));
    }
}
