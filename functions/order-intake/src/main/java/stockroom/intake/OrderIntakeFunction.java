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
    this(surroundings, OrderIntakeWiring.storefront(surroundings));
  }

  private OrderIntakeFunction(Surroundings surroundings, StorefrontOrders orders) {
    super(new HttpTrigger(surroundings.clock(), new Routes()
        .on("POST /orders", orders::take)
        .on("GET /orders", orders::byExternalId)
        .on("GET /orders/{orderId}", orders::show)
        .on("POST /orders/{orderId}/cancel", orders::cancel)));
  }
}
