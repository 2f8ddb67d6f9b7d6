package stockroom.intake;

import stockroom.lambda.Surroundings;
import stockroom.ordering.OrderingWiring;

final class OrderIntakeWiring {
  private OrderIntakeWiring() {}

  static StorefrontOrders storefront(Surroundings surroundings) {
    OrderingWiring ordering = new OrderingWiring(surroundings);
    return new StorefrontOrders(ordering.takeOrder(), ordering.orderMoves());
  }
}
