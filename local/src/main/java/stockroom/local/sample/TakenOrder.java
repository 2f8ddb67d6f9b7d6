package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An order that the shop took.
 *
 * @param lineIds in the order in which the lines were posted
 * @param totalPence what the shop says it costs
 * @param balancePence what the shop says is still to be paid
 */
record TakenOrder(String orderId, List<String> lineIds, long totalPence, long balancePence) {
    static TakenOrder of(JsonNode order) {
        List<String> lineIds = new ArrayList<>();
        order.path("lines").forEach(line -> lineIds.add(line.path("lineId").asText()));
        JsonNode totals = order.path("totals");
        return new TakenOrder(
                order.path("orderId").asText(),
                List.copyOf(lineIds),
                totals.path("total").path("amount").asLong(),
                totals.path("balance").path("amount").asLong());
    }
}
