package stockroom.ordering;

import stockroom.domain.ordering.Confirmation;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;
import stockroom.dynamodb.OrderStore;

/** Looks among a client's earlier orders for a completed one to the same address ({@code autoConfirm: KNOWN}). */
final class KnownAddresses implements Confirmation.KnownAddress {
    private final OrderStore orders;

    KnownAddresses(OrderStore orders) {
        this.orders = orders;
    }

    @Override
    public boolean completedThere(Order order) {
        return orders.ofCustomer(order.client().customerId()).stream()
                .map(stored -> stored.order())
                .anyMatch(o -> o.status() == OrderStatus.COMPLETED
                        && o.client().address().equals(order.client().address()));
    }
}
