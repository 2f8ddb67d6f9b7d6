package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** The shop's spine as calls over HTTP: an order of ten takes the three that are there, seven are bought, a count finds five more. */
public final class Spine {
    private static final String ORDER = """
      {"externalId": "W-1",
       "customer": {"name": "Ivan", "phone": "+380441234567",
                    "address": {"country": "UA", "city": "Kyiv", "postalCode": "01001", "street": "Khreshchatyk 1"}},
       "lines": [{"sku": "MUG-RED", "quantity": 10}],
       "delivery": {"kind": "POST"}, "payment": {"method": "CARD"}}""";

    private final Caller caller;
    private final String apiKey;
    private final String owner;

    /**
     * A shop that is empty yet.
     *
     * @param apiKey of a channel
     * @param owner a token of that role
     */
    public Spine(Caller caller, String apiKey, String owner) {
        this.caller = caller;
        this.apiKey = apiKey;
        this.owner = owner;
    }

    /** One product, three of it on hand, one supplier who offers it. */
    public void openShop() {
        staff("PUT", "/staff/warehouses/main", "{\"city\": \"Kyiv\"}");
        staff("PUT", "/staff/products/MUG-RED", """
        {"sku": "MUG-RED", "title": "Red mug", "price": {"amount": 12900, "currency": "UAH"}, "taxBasisPoints": 2000,
         "sellWithoutStock": true, "discontinued": false}""");
        count("c1", 3);
        staff("PUT", "/staff/suppliers/potter", """
        {"name": "Potter", "email": "potter@example.com", "language": "uk", "timeZone": "Europe/Kyiv", "currency": "UAH",
         "orderDays": ["MON", "TUE", "WED", "THU", "FRI"], "cutOff": "14:00", "holidays": [], "leadTimeDays": 2, "auto": false,
         "preference": 1}""");
        staff("PUT", "/staff/suppliers/potter/offers/MUG-RED", """
        {"priceBreaks": [{"from": 1, "unitPrice": {"amount": 5000, "currency": "UAH"}}], "moq": 1, "pack": 1}""");
    }

    /** Orders ten and confirms; gives the order's id. */
    public String order() {
        JsonNode order = caller.ok(caller.api("/orders")
                .header("x-api-key", apiKey)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(ORDER)));
        assertThat(order.path("lines").path(0).path("reserved").asInt()).isEqualTo(3);
        assertThat(order.path("lines").path(0).path("demand").asInt()).isEqualTo(7);
        String id = order.path("orderId").asText();
        staff("POST", "/staff/orders/" + id + "/confirm", "{}");
        return id;
    }

    /** Lets the shop buy: one draft of seven, all of them for this order. Gives the draft's id. */
    public String buy(String orderId) {
        JsonNode run = staff("POST", "/staff/consolidation-runs", "{}");
        assertThat(run.path("lines").asInt()).as(run.toString()).isEqualTo(1);
        JsonNode drafts =
                staff("GET", "/staff/purchase-orders?status=DRAFT", "").path("items");
        assertThat(drafts).hasSize(1);
        String id = drafts.path(0).path("id").asText();
        JsonNode line = draftLine(id);
        assertThat(line.path("quantity").asInt()).isEqualTo(7);
        assertThat(line.path("pegs").path(0).path("orderId").asText()).isEqualTo(orderId);
        assertThat(line.path("pegs").path(0).path("quantity").asInt()).isEqualTo(7);
        return id;
    }

    /** Five more than the three are found; the event of it gives them to the order. */
    public void findFive() {
        count("c2", 8);
    }

    public int reserved(String orderId) {
        return staff("GET", "/staff/orders/" + orderId, "")
                .path("lines")
                .path(0)
                .path("reserved")
                .asInt();
    }

    public JsonNode draftLine(String draftId) {
        return staff("GET", "/staff/purchase-orders/" + draftId, "")
                .path("lines")
                .path(0);
    }

    public void audit() {
        JsonNode audit = staff("GET", "/staff/audit", "");
        assertThat(audit.path("ok").asBoolean()).as(audit.toString()).isTrue();
    }

    private void count(String id, int counted) {
        staff(
                "PUT",
                "/staff/stock/MUG-RED/main/count",
                "{\"countId\": \"" + id + "\", \"counted\": " + counted + ", \"reason\": \"by hand\"}");
    }

    /** As the owner; fails on any answer but 2xx. */
    public JsonNode staff(String method, String path, String body) {
        HttpRequest.Builder request =
                caller.api(path).header("authorization", "Bearer " + owner).header("content-type", "application/json");
        return caller.ok(method.equals("GET") ? request : request.method(method, BodyPublishers.ofString(body)));
    }
}
