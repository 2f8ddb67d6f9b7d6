package stockroom.allocation;

import stockroom.lambda.Surroundings;
import stockroom.messaging.Inbox;
import stockroom.ordering.OrderingWiring;

final class StockAllocationWiring {
  private StockAllocationWiring() {}

  static FreedUnits freedUnits(Surroundings surroundings) {
    OrderingWiring ordering = new OrderingWiring(surroundings);
    return new FreedUnits(ordering.allocateStock(), ordering.finishDecision(), new Inbox(surroundings.variable("INBOX_TABLE")), ordering.transactor(), surroundings.clock());
  }
}
