package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The purchase orders that people saw and what they did with them. */
final class KnownPurchases {
    /** Where a receipt was entered. */
    record Entered(String purchaseOrder, KnownPurchase.Delivery delivery) {}

    private final Map<String, KnownPurchase> orders = new LinkedHashMap<>();
    private final Map<String, Entered> receipts = new HashMap<>();

    private final KnownEdits edits;

    KnownPurchases(KnownEdits edits) {
        this.edits = edits;
    }

    KnownPurchase order(String id) {
        return orders.computeIfAbsent(id, KnownPurchase::new);
    }

    /** Somebody is about to enter a receipt. */
    Entered entering(KnownPurchase order, String receiptId, JsonNode lines, String body, Instant now) {
        return receipts.computeIfAbsent(
                receiptId, id -> new Entered(order.id(), order.delivering(id, lines, body, now)));
    }

    Optional<Entered> entered(String receiptId) {
        return Optional.ofNullable(receipts.get(receiptId));
    }

    /** Somebody saw a purchase order. The buyers' numbers on its lines have had their effect once it is sent (R40). */
    void heard(JsonNode purchaseOrder, Instant now) {
        PlainPurchase shown = new PlainPurchase(purchaseOrder);
        KnownPurchase order = order(shown.id());
        boolean knownAsSent = order.sent().isPresent();
        order.heard(shown);
        if (order.sent().isPresent() && !knownAsSent) {
            shown.lines().forEach(line -> edits.sent(shown.place(line), shown.sentAt(), now));
        }
    }

    /** Everything about the purchase orders that must not be so; then it is known to be so. */
    List<String> compare(Sight sight, Terms terms) {
        List<PlainPurchase> shown =
                sight.purchases().stream().map(PlainPurchase::new).toList();
        List<String> found = new ArrayList<>(new PurchaseNumbers(shown).differences());
        Map<String, PlainPurchase> byId = new HashMap<>();
        for (PlainPurchase order : shown) {
            if (byId.put(order.id(), order) != null) {
                found.add(order.id() + ": purchase order shown twice");
            }
            found.addAll(PurchaseFacts.differences(order(order.id()), order, terms));
        }
        orders.values().stream()
                .filter(order -> !byId.containsKey(order.id()) && (order.sent().isPresent() || order.mustBeSent()))
                .forEach(order -> found.add(order.id() + ": purchase order was sent, and is not there"));
        return found;
    }

    /** All is quiet, and the purchase orders are shown like this. */
    void settle(Sight sight) {
        for (JsonNode each : sight.purchases()) {
            heard(each, sight.at());
            PlainPurchase shown = new PlainPurchase(each);
            order(shown.id()).settle(shown, sight.at());
        }
    }
}
