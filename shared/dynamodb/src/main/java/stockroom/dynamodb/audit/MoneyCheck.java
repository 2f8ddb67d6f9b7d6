package stockroom.dynamodb.audit;

import java.util.ArrayList;
import java.util.List;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentBook;
import stockroom.domain.payment.PaymentStatus;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.OrderStore;

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
        PaymentBook book = new PaymentBook(
                rows.payments().stream().map(OrderStore::payment).toList());
        long received = sum(book, Payment.Way.RECEIVED);
        long refunded = sum(book, Payment.Way.REFUNDED);
        compare("I10", rows, "paid", received, order.paid().minorUnits(), found);
        compare("I10", rows, "refunded", refunded, order.settlement().refunded().minorUnits(), found);
        if (total < 0) {
            found.add(new Violation("I9", rows.id() + " total", "0 or more", rows.seen(total)));
        }
        if (!fits(order, book, received - refunded, total)) {
            found.add(new Violation(
                    "I10",
                    rows.id() + " paymentStatus",
                    "what " + received + " less " + refunded + " of " + total + " makes it",
                    rows.seen(order.payment())));
        }
    }

    private static long sum(PaymentBook book, Payment.Way way) {
        return book.payments().stream()
                .filter(payment -> payment.way() == way)
                .mapToLong(payment -> payment.amount().minorUnits())
                .sum();
    }

    /** A cancelled order, or one of which everything was given back once, has nothing that money could be allocated to: all that is held is due back. */
    private static boolean fits(Order order, PaymentBook book, long held, long total) {
        boolean over =
                (order.status() == OrderStatus.CANCELLED && !book.payments().isEmpty()) || book.wasGivenBackWhole();
        if (over) {
            return order.payment() == (held > 0 ? PaymentStatus.REFUND_DUE : PaymentStatus.REFUNDED);
        }
        return switch (order.payment()) {
            case PENDING, FAILED, ON_DELIVERY -> held == 0;
            case PARTIALLY_PAID -> held > 0 && held < total;
            case PAID -> held >= total;
            case REFUND_DUE, REFUNDED -> false;
        };
    }

    private static void compare(
            String invariant, OrderRows rows, String what, long expected, long actual, List<Violation> found) {
        if (expected != actual) {
            found.add(new Violation(invariant, rows.id() + " " + what, Long.toString(expected), rows.seen(actual)));
        }
    }
}
