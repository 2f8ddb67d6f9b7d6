package stockroom.domain.queue;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import stockroom.domain.ordering.OpenTask;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentStatus;

/**
 * That an order is work for an operator (R25): an OPEN one that is PAID or ON_DELIVERY, or one with an open task. What the machine does alone
 * never is, such as an order that it confirmed by itself.
 *
 * @param waitingSince since when somebody could have taken it: from here its age counts (R26, R27)
 * @param shownFrom the moment before which nobody gets it: its first task is not on offer yet (R14), or the client is to be called back (R28)
 */
public record Membership(Instant waitingSince, Instant shownFrom) {
    /** Empty when nobody has anything to do with it, whatever the time. */
    public static Optional<Membership> of(Order order) {
        if (order.isStaged()) {
            return Optional.empty();
        }
        Stream<Instant> toBeConfirmed =
                isToBeConfirmed(order) ? Stream.of(order.identity().placedAt()) : Stream.empty();
        Stream<Instant> tasks = order.attention().tasks().stream().map(OpenTask::offeredFrom);
        return Stream.concat(toBeConfirmed, tasks)
                .min(Comparator.naturalOrder())
                .map(since ->
                        new Membership(since, later(since, order.attention().hiddenUntil())));
    }

    /** Whether it waits to be checked and confirmed, apart from any task (R17). */
    public static boolean isToBeConfirmed(Order order) {
        return order.status() == OrderStatus.OPEN
                && (order.payment() == PaymentStatus.PAID || order.payment() == PaymentStatus.ON_DELIVERY);
    }

    public boolean isShown(Instant now) {
        return !now.isBefore(shownFrom);
    }

    private static Instant later(Instant since, Optional<Instant> hiddenUntil) {
        return hiddenUntil.filter(since::isBefore).orElse(since);
    }
}
