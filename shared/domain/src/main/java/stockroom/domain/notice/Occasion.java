package stockroom.domain.notice;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stockroom.domain.messaging.Event;

/** What a client is told about, by the event that makes it so (R60). */
public enum Occasion {
    ORDER_TAKEN("OrderTaken", "OrderTaken", Stage.OPEN),
    ORDER_CONFIRMED("OrderConfirmed", "OrderConfirmed", Stage.OPEN),
    PAYMENT_RECORDED(
            "PaymentRecorded",
            "PaymentRecorded",
            Set.of(Stage.PARTLY_PAID, Stage.PAID, Stage.OVERPAID, Stage.REFUND_DUE)),
    PAYMENT_FAILED("PaymentFailed", "PaymentFailed", Set.of(Stage.TO_PAY)),
    PAYMENT_REFUNDED("PaymentRefunded", "PaymentRefunded", Stage.OPEN),
    ORDER_CANCELLED("OrderCancelled", "OrderCancelled", Set.of(Stage.CANCELLED, Stage.UNREACHED)),
    /** It was cancelled because its client could not be reached, and comes back because it was paid (R18, R20). */
    ORDER_REOPENED("OrderReopened", "OrderReopened", Set.of(Stage.PARTLY_PAID, Stage.PAID, Stage.OVERPAID)),
    /** The last unit that it waited for came in. */
    GOODS_COMPLETE("StockAllocated", "GoodsComplete", Stage.OPEN);

    private final String event;
    private final String template;
    private final Set<Stage> stages;

    Occasion(String event, String template, Set<Stage> stages) {
        this.event = event;
        this.template = template;
        this.stages = stages;
    }

    /** Empty for an event that no client is told of. */
    public static Optional<Occasion> of(Event event) {
        return Stream.of(values())
                .filter(occasion -> occasion.event.equals(event.type()))
                .findFirst();
    }

    /** The occasion whose texts' names begin so. */
    public static Optional<Occasion> named(String template) {
        return Stream.of(values())
                .filter(occasion -> occasion.template.equals(template))
                .findFirst();
    }

    /** With what the names of its texts begin. */
    public String template() {
        return template;
    }

    /** How an order may stand when this is told of it. */
    public Set<Stage> stages() {
        return stages;
    }
}
