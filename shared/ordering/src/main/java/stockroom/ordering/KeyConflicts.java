package stockroom.ordering;

import java.util.List;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.ordering.Order;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.OrderStore;
import stockroom.dynamodb.Transactor;

/** Keeps what was refused because its key belongs to an order with other content (R1): both are on record, the order unchanged, a person told. */
final class KeyConflicts {
    private final OrderStore orders;
    private final ExceptionStore exceptions;
    private final Transactor transactor;

    KeyConflicts(OrderStore orders, ExceptionStore exceptions, Transactor transactor) {
        this.orders = orders;
        this.exceptions = exceptions;
        this.transactor = transactor;
    }

    /** The same other content is recorded once, however often it is sent. */
    void record(Order order, NewOrder other, Cause cause) {
        ExceptionCase told = ExceptionCase.ofOrder(
                CaseKind.KEY_REUSED,
                order.id(),
                "The storefront sent another order under the number " + other.externalId()
                        + "; the first one stands, the other was refused.",
                cause.at());
        transactor.commit(
                List.of(orders.conflict(order.id(), other.content(), other.toString(), cause), exceptions.raise(told)));
    }
}
