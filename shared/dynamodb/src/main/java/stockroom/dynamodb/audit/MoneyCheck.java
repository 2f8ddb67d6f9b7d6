package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.List;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentStatus;
import stockroom.dynamodb.Item;

/**
 * I9: lines, delivery, fees and discount are the order's total. I10: the payments that came in are what is allocated to the order or due back, and
 * the payment status says which.
 */
final class MoneyCheck implements Check {
    @Override
    public List<Violation> of(Snapshot snapshot) {
        List<Violation> found = new ArrayList<>();
        for (OrderRows rows : snapshot.orders().values()) {
            rows.row().ifPresent(row -> rows.order().ifPresent(order -> order(rows, row, order, found)));
        }
        return found;
    }

    private static void order(OrderRows rows, Item row, Order order, List<Violation> found) {
        long goods = row.list("lines").stream()
                .mapToLong(line -> Math.multiplyExact(line.number("price"), line.number("quantity")))
                .sum();
        long total = goods + row.number("deliveryPrice") + row.number("fees") - row.number("discount");
        compare("I9", rows, "total", total, order.total().minorUnits(), found);
        long received = rows.payments().stream()
                .mapToLong(payment -> payment.number("amount"))
                .sum();
        compare("I10", rows, "paid", received, order.paid().minorUnits(), found);
        if (total < 0) {
            found.add(new Violation("I9", rows.id() + " total", "0 or more", rows.seen(total)));
        }
        if (!fits(order, received, total)) {
            found.add(new Violation(
                    "I10",
                    rows.id() + " paymentStatus",
                    "what " + received + " of " + total + " makes it",
                    rows.seen(order.payment())));
        }
    }

    /** A cancelled order has nothing that money could be allocated to: all of it is due back. */
    private static boolean fits(Order order, long paid, long total) {
        if (order.status() == OrderStatus.CANCELLED && paid > 0) {
            return order.payment() == PaymentStatus.REFUND_DUE || order.payment() == PaymentStatus.REFUNDED;
        }
        return switch (order.payment()) {
            case PENDING, FAILED, ON_DELIVERY -> paid == 0;
            case PARTIALLY_PAID -> paid > 0 && paid < total;
            case PAID -> paid >= total;
            case REFUND_DUE, REFUNDED -> paid > 0;
        };
    }

    private static void compare(
            String invariant, OrderRows rows, String what, long expected, long actual, List<Violation> found) {
        if (expected != actual) {
            found.add(new Violation(invariant, rows.id() + " " + what, Long.toString(expected), rows.seen(actual)));
        }
    }
}
