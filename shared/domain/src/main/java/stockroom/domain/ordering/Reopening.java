package stockroom.domain.ordering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.payment.PaymentStatus;

/** An order that was cancelled because its client missed too many calls comes back when it is paid after all (R18, R20). */
public final class Reopening {
    /**
     * What may be written of positions beside the rest of the decision, of the hundred actions of a transaction: what takes stock is never done in
     * parts. An article takes one, and each of its lines that waits one more. Of a larger order the money is due back.
     */
    private static final int MOST_ACTIONS = 88;

    private Reopening() {}

    /** Whether a payment may bring it back: only missed calls cancelled it, and no person. */
    public static boolean isPossible(Order order) {
        return isGivenUp(order)
                && order.lines().stream().map(OrderLine::sku).distinct().count() <= MOST_ACTIONS;
    }

    private static boolean isGivenUp(Order order) {
        return order.status() == OrderStatus.CANCELLED
                && order.attention().calls().gaveUpAt().isPresent();
    }

    /** Whether it stays cancelled for its size alone. */
    static boolean isTooLarge(Order paid, Map<Sku, Quantity> free) {
        return isGivenUp(paid) && !fits(paid, open(paid, paid.identity().takenAt(), free));
    }

    /**
     * The order as it stands again. Money that came before the last miss reverses the cancel, and what is not there any more is demand; money that
     * came later reopens it only where every line can be reserved.
     *
     * @param paid the order with the new money counted
     * @param paidAt when the money came
     * @param now from when on missed calls are counted anew
     * @param free units available at its warehouse, by article
     * @return empty when it stays cancelled and the money is due back
     */
    static Optional<Order> of(Order paid, Instant paidAt, Instant now, Map<Sku, Quantity> free) {
        if (!isPossible(paid)) {
            return Optional.empty();
        }
        Order open = open(paid, now, free);
        if (!fits(paid, open)) {
            return Optional.empty();
        }
        boolean paidInTime =
                paid.attention().calls().gaveUpAt().filter(paidAt::isBefore).isPresent();
        if (paidInTime) {
            return Optional.of(
                    open.payment() == PaymentStatus.PAID
                            ? Confirmation.confirmed(open).flagged(CallRecorded.DATA_UNVERIFIED)
                            : open);
        }
        return Optional.of(open).filter(order -> order.demands().isEmpty());
    }

    private static Order open(Order paid, Instant now, Map<Sku, Quantity> free) {
        List<OrderLine> lines =
                paid.lines().stream().map(OrderLine::wantedAgain).toList();
        return paid.withLines(lines)
                .with(parts -> {
                    parts.status = OrderStatus.OPEN;
                    parts.payment = status(paid);
                    parts.attention = paid.attention().withCalls(CallTrail.begunAnew(now));
                })
                .reserving(Reservation.share(lines, free));
    }

    private static boolean fits(Order paid, Order open) {
        return PositionChange.between(Optional.of(paid), open).stream()
                        .mapToInt(PositionChange::actions)
                        .sum()
                <= MOST_ACTIONS;
    }

    private static PaymentStatus status(Order paid) {
        return PaymentStatus.PENDING.after(paid.paid().minus(paid.settlement().refunded()), paid.total());
    }
}
