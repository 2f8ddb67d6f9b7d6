package stockroom.domain.ordering;

import java.util.List;
import java.util.Map;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.AutoConfirm;

/** Says that an order is checked and may be fulfilled: by an operator, or by the machine where the shop lets it. */
public final class Confirmation {
    private Confirmation() {}

    /** Confirming twice is once. */
    public static Move byPerson(Order order, Cause cause) {
        if (order.status() == OrderStatus.CONFIRMED) {
            return new Move.AlreadySo(order);
        }
        if (order.status() != OrderStatus.OPEN) {
            return new Move.Refused(Refusal.state(order, "confirmed"));
        }
        HistoryEntry entry = HistoryEntry.of(cause, "CONFIRMED", "R17", "Confirmed by " + cause.by() + ".");
        return OrderFacts.moved(
                "OrderConfirmed", order, order.withStatus(OrderStatus.CONFIRMED), entry, cause, Map.of(), List.of());
    }

    /**
     * Whether the machine may confirm this order as it stands (rulebook §0): paid, no note, not COURIER, and with KNOWN also a client who has a
     * completed order to the same address.
     */
    public static boolean byMachine(Order order, AutoConfirm rule, KnownAddress known) {
        boolean simple = order.status() == OrderStatus.OPEN
                && order.payment() == PaymentStatus.PAID
                && order.note().isEmpty()
                && order.delivery() != DeliveryKind.COURIER;
        return switch (rule) {
            case OFF -> false;
            case PAID -> simple;
            case KNOWN -> simple && known.completedThere(order);
        };
    }

    /** Looks up whether the client has a completed order to the address of this one. */
    public interface KnownAddress {
        boolean completedThere(Order order);
    }

    static Order confirmed(Order order) {
        return order.withStatus(OrderStatus.CONFIRMED);
    }
}
