package stockroom.dynamodb.audit;

import java.util.List;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentKind;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.queue.Membership;

/**
 * I8: no open order is forgotten: a timer runs until it is paid, or somebody is asked about it, or it waits in the operators' queue, be it hidden
 * by a call-back (R12, R13, R22, R25, R28). Left out is what a person or the owner wished to be left alone: a person did its last task, or no limit
 * is set for its method. What is confirmed and paid, or is paid on delivery, is the warehouse's.
 */
final class ForgottenCheck implements Check {
    @Override
    public List<Violation> of(Snapshot snapshot) {
        return snapshot.orders().values().stream()
                .flatMap(rows -> rows
                        .standing()
                        .filter(ForgottenCheck::isForgotten)
                        .map(order -> new Violation(
                                "I8",
                                order.id() + " attention",
                                "a timer, a task, or a place in the queue",
                                rows.seen(order.payment() + " and nobody's work")))
                        .stream())
                .toList();
    }

    private static boolean isForgotten(Order order) {
        return order.status().isOpen()
                && !isForTheWarehouse(order)
                && order.attention().timer().isEmpty()
                && Membership.of(order).isEmpty()
                && !isLeftAlone(order);
    }

    private static boolean isForTheWarehouse(Order order) {
        return order.status() == OrderStatus.CONFIRMED
                && (order.payment() == PaymentStatus.PAID || order.payment() == PaymentStatus.ON_DELIVERY);
    }

    private static boolean isLeftAlone(Order order) {
        PaymentKind kind = order.method().kind();
        boolean forEver = kind != PaymentKind.ON_DELIVERY
                && order.settlement().limits().of(kind).isEmpty();
        return forEver
                || order.history().stream().anyMatch(entry -> entry.what().equals("TASK_DONE"));
    }
}
