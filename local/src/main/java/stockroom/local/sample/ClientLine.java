package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a client's order as the shop shows it.
 *
 * @param order the number that the client knows
 * @param served units that lie in stock for it, or are shipped
 * @param demand units that it waits for
 */
record ClientLine(String orderId, String order, String lineId, String sku, int served, int demand, LocalDate promised) {
    /** The lines of an order that still holds or wants anything. */
    static List<ClientLine> of(JsonNode order) {
        List<ClientLine> lines = new ArrayList<>();
        for (JsonNode line : order.path("lines")) {
            ClientLine read = new ClientLine(
                    order.path("orderId").asText(),
                    order.path("externalId").asText(),
                    line.path("lineId").asText(),
                    line.path("sku").asText(),
                    line.path("reserved").asInt() + line.path("shipped").asInt(),
                    line.path("demand").asInt(),
                    LocalDate.parse(line.path("promisedDate").asText()));
            if (read.served() + read.demand() > 0) {
                lines.add(read);
            }
        }
        return lines;
    }
}
