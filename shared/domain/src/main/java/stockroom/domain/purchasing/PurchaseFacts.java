package stockroom.domain.purchasing;

import java.util.HashMap;
import java.util.Map;
import stockroom.domain.messaging.Cause;
import stockroom.domain.messaging.Event;

/** The events of a purchase order. */
final class PurchaseFacts {
    private PurchaseFacts() {}

    /** @param more what this kind of event tells besides whose it is */
    static Event event(String type, PurchaseOrder after, Cause cause, Map<String, Object> more) {
        Map<String, Object> data = new HashMap<>(more);
        data.put("purchaseOrderId", after.id());
        data.put("supplierId", after.key().supplier().value());
        data.put("warehouse", after.key().warehouse().value());
        data.put("status", after.status().name());
        after.life().placement().ifPresent(placement -> data.put("number", placement.number()));
        return new Event(type, after.id(), after.version(), cause, data);
    }
}
