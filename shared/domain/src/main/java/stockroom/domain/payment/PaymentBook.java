package stockroom.domain.payment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All payments of an order, in whatever order they were heard of: what they come to depends on when they happened (R21). */
public record PaymentBook(List<Payment> payments) {
    public static final PaymentBook EMPTY = new PaymentBook(List.of());

    /** Of one moment, what came in counts before what went back. */
    private static final Comparator<Payment> AS_IT_HAPPENED =
            Comparator.comparing(Payment::at).thenComparing(Payment::way).thenComparing(Payment::paymentId);

    public PaymentBook {
        payments = List.copyOf(payments);
    }

    public Optional<Payment> find(String paymentId) {
        return payments.stream().filter(p -> p.paymentId().equals(paymentId)).findFirst();
    }

    public PaymentBook with(Payment payment) {
        List<Payment> more = new ArrayList<>(payments);
        more.add(payment);
        return new PaymentBook(more);
    }

    /** Whether at some moment everything that had come in was given back: what comes later buys nothing any more (R21). */
    public boolean wasGivenBackWhole() {
        long received = 0;
        long refunded = 0;
        for (Payment payment : payments.stream().sorted(AS_IT_HAPPENED).toList()) {
            boolean came = payment.way() == Payment.Way.RECEIVED;
            received += came ? payment.amount().minorUnits() : 0;
            refunded += came ? 0 : payment.amount().minorUnits();
            if (!came && received > 0 && received <= refunded) {
                return true;
            }
        }
        // A bank knows the day only: what went back that day may seem to be from before what came.
        return refunded > 0 && received <= refunded;
    }
}
