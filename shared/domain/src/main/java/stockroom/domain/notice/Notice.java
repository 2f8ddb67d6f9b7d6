package stockroom.domain.notice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.FulfilmentStatus;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentStatus;

/**
 * One thing to tell the client of one order.
 *
 * @param place among all that is told of this order: what has a lower place is older news (R61)
 */
public record Notice(Occasion occasion, Stage stage, long place) {
    /** An order that was placed longer ago than this when it was taken comes from a file of the past: its client knows. */
    private static final Duration NEWS = Duration.ofDays(7);

    private static final String ORDER_ID = "orderId";

    /** The orders whose clients an event may concern. */
    public static List<String> orders(Event event) {
        return Occasion.of(event)
                .map(occasion -> occasion == Occasion.GOODS_COMPLETE ? completed(event) : List.of(event.aggregateId()))
                .orElse(List.of());
    }

    /**
     * What an event means for the client of an order as it stands now; empty when it means nothing to them, or is true no longer: the event
     * that changed it has a message of its own.
     */
    public static Optional<Notice> of(Event event, Order order) {
        return Occasion.of(event)
                .filter(occasion -> isTrue(occasion, event, order))
                .map(occasion -> new Notice(occasion, stage(occasion, order), place(occasion, event, order)))
                .filter(notice -> notice.occasion().stages().contains(notice.stage()));
    }

    private static boolean isTrue(Occasion occasion, Event event, Order order) {
        boolean open = order.status() == OrderStatus.COMPLETED || order.status().isOpen();
        return switch (occasion) {
            case ORDER_TAKEN ->
                open
                        && !order.identity()
                                .placedAt()
                                .plus(NEWS)
                                .isBefore(order.identity().takenAt());
            case ORDER_CONFIRMED -> open && order.status() != OrderStatus.OPEN;
            case PAYMENT_RECORDED ->
                order.payment().name().equals(String.valueOf(event.data().get("paymentStatus")));
            case PAYMENT_FAILED -> order.status().isOpen() && order.payment() == PaymentStatus.FAILED;
            case PAYMENT_REFUNDED -> !order.settlement().refunded().isZero();
            case ORDER_REOPENED -> open;
            case ORDER_CANCELLED -> order.status() == OrderStatus.CANCELLED;
            case GOODS_COMPLETE ->
                order.status().isOpen()
                        && order.fulfilment()
                                .filter(FulfilmentStatus.RESERVED::equals)
                                .isPresent();
        };
    }

    static Stage stage(Occasion occasion, Order order) {
        return switch (occasion) {
            case PAYMENT_RECORDED, PAYMENT_REFUNDED -> Stage.ofMoney(order);
            default -> Stage.of(order);
        };
    }

    /** An order's own decisions are numbered by its version; goods that arrive are no decision of it and come behind the one that stands. */
    private static long place(Occasion occasion, Event event, Order order) {
        return occasion == Occasion.GOODS_COMPLETE ? 2 * order.version() + 1 : 2 * event.aggregateVersion();
    }

    private static List<String> completed(Event event) {
        return event.data().get("orders") instanceof List<?> told
                ? told.stream()
                        .flatMap(order -> order instanceof Map<?, ?> fields ? Stream.of(fields) : Stream.empty())
                        .filter(fields -> FulfilmentStatus.RESERVED.name().equals(fields.get("fulfilmentStatus")))
                        .map(fields -> String.valueOf(fields.get(ORDER_ID)))
                        .toList()
                : List.of();
    }
}
