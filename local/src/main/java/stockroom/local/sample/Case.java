package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import stockroom.domain.task.CaseKind;

/**
 * Something that the machine could not decide, as the shop shows it.
 *
 * @param sku empty where it is about no article
 * @param purchaseOrderId empty where it is about no purchase order
 * @param orders the orders that it holds up
 */
record Case(String id, CaseKind kind, String reason, String sku, String purchaseOrderId, List<String> orders) {
    /** Where the shop lists them. */
    static final String LIST = "/staff/exceptions";

    Case {
        orders = List.copyOf(orders);
    }

    static Case of(JsonNode read) {
        List<String> orders = new ArrayList<>();
        read.path("orders").forEach(order -> orders.add(order.asText()));
        return new Case(
                read.path("id").asText(),
                CaseKind.valueOf(read.path("kind").asText()),
                read.path("reason").asText(),
                read.path("sku").asText(""),
                read.path("purchaseOrderId").asText(""),
                orders);
    }
}
