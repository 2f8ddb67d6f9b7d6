package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cases of purchase orders that are shown, and those that must be (R45, R46, R48, R49). */
final class PurchaseCases {
    /** What a draft waits for. */
    private static final Set<String> OF_DRAFTS = Set.of("APPROVAL_NEEDED", "BELOW_MINIMUM");

    private static final Set<String> OF_RECEIPTS = Set.of("OVER_RECEIPT", "WRONG_ARTICLE", "REJECTED_UNITS");

    private final Map<String, PlainPurchase> orders = new HashMap<>();
    private final List<JsonNode> cases = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    PurchaseCases(Sight sight) {
        sight.purchases().stream().map(PlainPurchase::new).forEach(order -> orders.put(order.id(), order));
        sight.cases().stream()
                .filter(each -> each.hasNonNull("purchaseOrderId"))
                .forEach(cases::add);
    }

    List<String> differences() {
        Set<String> dearer = new HashSet<>();
        for (JsonNode each : cases) {
            String id = each.path("purchaseOrderId").asText();
            String kind = each.path("kind").asText();
            if (!orders.containsKey(id)) {
                found.add(id + ": a case " + kind + " of a purchase order that isn't there");
            } else {
                shown(kind, orders.get(id));
            }
            if (kind.equals("PRICE_CHANGED")) {
                dearer.add(id);
            }
        }
        orders.values().stream()
                .filter(order -> order.isUnderWay()
                        && order.lines().stream().anyMatch(PurchaseCases::waitsForAPrice)
                        && !dearer.contains(order.id()))
                .forEach(order -> found.add(order.name() + ": a higher price is asked, and nobody is told (R48)"));
        return List.copyOf(found);
    }

    private void shown(String kind, PlainPurchase order) {
        if (OF_DRAFTS.contains(kind) && !order.status().equals("HELD")) {
            found.add(order.name() + ": a case " + kind + " of a draft that doesn't wait (R45)");
        }
        if (OF_RECEIPTS.contains(kind) && order.isDraft()) {
            found.add(order.name() + ": a case " + kind + " though nothing can have come (R49)");
        }
        boolean rejected =
                order.lines().stream().anyMatch(line -> line.path("rejected").asLong() > 0);
        if (kind.equals("REJECTED_UNITS") && !rejected) {
            found.add(order.name() + ": a case " + kind + ", but no units were (R49)");
        }
    }

    private static boolean waitsForAPrice(JsonNode line) {
        return line.path("confirmedPrice").path("amount").asLong()
                > line.path("unitPrice").path("amount").asLong();
    }
}
