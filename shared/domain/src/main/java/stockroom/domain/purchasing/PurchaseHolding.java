package stockroom.domain.purchasing;

import java.util.List;
import java.util.Map;
import stockroom.domain.messaging.Cause;

/** Holds a draft back at its cut-off (R36, R45, R46). It goes on absorbing demand; holding it again changes nothing. */
public record PurchaseHolding(String rule, String reason) {
    public PurchaseMove of(PurchaseOrder order, Cause cause) {
        if (order.status() == PurchaseOrderStatus.HELD) {
            return new PurchaseMove.AlreadySo(order);
        }
        if (order.status() != PurchaseOrderStatus.DRAFT) {
            return new PurchaseMove.Refused(PurchaseRefusal.state(order, "held", "only a draft waits"));
        }
        PurchaseOrder after =
                order.living(new PurchaseOrderLife(PurchaseOrderStatus.HELD, cause.at(), null, null, Map.of()));
        return new PurchaseMove.Done(
                order,
                after,
                PurchaseFacts.event("PurchaseOrderHeld", after, cause, Map.of("rule", rule, "reason", reason)),
                List.of(),
                List.of(),
                List.of());
    }
}
