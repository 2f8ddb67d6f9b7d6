package stockroom.ordering;

import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.ordering.Order;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.Transactor;

/** Keeps what was refused because its key belongs to an order with other content (R1): both are on record, the order unchanged. */
final class KeyConflicts {
  private final OrderStore orders;
  private final Transactor transactor;

  KeyConflicts(OrderStore orders, Transactor transactor) {
    this.orders = orders;
    this.transactor = transactor;
  }

  /** The same other content is recorded once, however often it is sent. */
  void record(Order order, NewOrder other, Cause cause) {
    transactor.write(orders.conflict(order.id(), other.content(), other.toString(), cause));
  }
}
