package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.List;
import stockroom.domain.ordering.Order;
import stockroom.domain.payment.PaymentStatus;
import stockroom.dynamodb.Item;

/** I9: lines, delivery, fees and discount are the order's total; payments are what is paid; and the payment status says how the two compare. */
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
        compare(rows, "total", total, order.total().minorUnits(), found);
        long received = rows.payments().stream()
                .mapToLong(payment -> payment.number("amount"))
                .sum();
        compare(rows, "paid", received, order.paid().minorUnits(), found);
        if (total < 0) {
            found.add(new Violation("I9", rows.id() + " total", "0 or more", rows.seen(total)));
        }
        if (!fits(order.payment(), received, total)) {
            found.add(new Violation(
                    "I9",
                    rows.id() + " paymentStatus",
                    "what " + received + " of " + total + " makes it",
                    rows.seen(order.payment())));
        }
    }

    private static boolean fits(PaymentStatus status, long paid, long total) {
        return switch (status) {
            case PENDING, FAILED, ON_DELIVERY -> paid == 0;
            case PARTIALLY_PAID -> paid > 0 && paid < total;
            case PAID -> paid >= total;
            case REFUND_DUE, REFUNDED -> paid > 0;
        };
    }

    private static void compare(OrderRows rows, String what, long expected, long actual, List<Violation> found) {
        if (expected != actual) {
            found.add(new Violation("I9", rows.id() + " " + what, Long.toString(expected), rows.seen(actual)));
        }
    }
}
