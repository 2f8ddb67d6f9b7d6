package stockroom.messaging;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which consumer handles which events (I7). The template's filter policies say the same to AWS; a contract test compares the two, because a
 * topic drops silently what no filter matches.
 */
public final class Subscriptions {
    private static final Map<String, Set<String>> TYPES_BY_CONSUMER = Map.of(
            "stock-allocation",
            Set.of("OrderCancelled", "OrderEdited", "StockCounted", "GoodsReceived", "StagedOrderUndone"),
            "order-scoring",
            Set.of(
                    "OrderTaken",
                    "OrderConfirmed",
                    "OrderCancelled",
                    "OrderEdited",
                    "PaymentRecorded",
                    "OrderReopened",
                    "PaymentAttempted",
                    "PaymentFailed",
                    "PaymentRefunded",
                    "PaymentOverdue",
                    "CallRecorded",
                    "TaskDone",
                    "ClientNotReached",
                    "StockAllocated",
                    "ReservationsTakenBack"),
            "notification-sender",
            Set.of(
                    "PurchaseOrderSent",
                    "OrderTaken",
                    "OrderConfirmed",
                    "PaymentRecorded",
                    "PaymentFailed",
                    "PaymentRefunded",
                    "OrderReopened",
                    "OrderCancelled",
                    "StockAllocated"));

    private Subscriptions() {}

    /** Every consumer, named as its function's module, with the types of event that it handles. */
    public static Map<String, Set<String>> all() {
        return TYPES_BY_CONSUMER;
    }

    /** The consumers that an event of this type must reach; none for an event that only tells. */
    public static List<String> consumersOf(String type) {
        return TYPES_BY_CONSUMER.entrySet().stream()
                .filter(consumer -> consumer.getValue().contains(type))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
