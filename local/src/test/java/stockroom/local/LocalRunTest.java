package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import stockroom.testkit.TestShop;

/** The spine over HTTP: an order takes what is there, the rest is bought, and a count that finds more serves the order. */
class LocalRunTest {
    private static final String ORDER = """
      {"externalId": "W-1",
       "customer": {"name": "Ivan", "phone": "+380441234567",
                    "address": {"country": "UA", "city": "Kyiv", "postalCode": "01001", "street": "Khreshchatyk 1"}},
       "lines": [{"sku": "MUG-RED", "quantity": 10}],
       "delivery": {"kind": "POST"}, "payment": {"method": "CARD"}}""";

    private static LocalShop shop;
    private static Caller caller;
    private static String owner;

    @BeforeAll
    static void start() {
        shop = LocalShop.start(TestShop.template(), new LocalOptions(0, 0, "none"), "run-", System.err);
        caller = new Caller(shop.api());
        owner = caller.control("POST", "/token", "{\"role\": \"owner\", \"name\": \"Olena\"}")
                .path("token")
                .asText();
    }

    @AfterAll
    static void stop() {
        shop.close();
    }

    @Test
    void
            from_an_order_over_HTTP_to_a_draft_with_every_unit_pegged_that_shrinks_when_stock_is_found_and_a_clean_audit() {
        staff("PUT", "/staff/warehouses/main", "{\"city\": \"Kyiv\"}");
        staff("PUT", "/staff/products/MUG-RED", """
        {"sku": "MUG-RED", "title": "Red mug", "price": {"amount": 12900, "currency": "UAH"}, "taxBasisPoints": 2000,
         "sellWithoutStock": true, "discontinued": false}""");
        staff(
                "PUT",
                "/staff/stock/MUG-RED/main/count",
                "{\"countId\": \"c1\", \"counted\": 3, \"reason\": \"opening\"}");
        staff("PUT", "/staff/suppliers/potter", """
        {"name": "Potter", "email": "potter@example.com", "language": "uk", "timeZone": "Europe/Kyiv", "currency": "UAH",
         "orderDays": ["MON", "TUE", "WED", "THU", "FRI"], "cutOff": "14:00", "holidays": [], "leadTimeDays": 2, "auto": false,
         "preference": 1}""");
        staff("PUT", "/staff/suppliers/potter/offers/MUG-RED", """
        {"priceBreaks": [{"from": 1, "unitPrice": {"amount": 5000, "currency": "UAH"}}], "moq": 1, "pack": 1}""");

        String key = shop.channels().first().apiKey();
        JsonNode order = caller.ok(caller.api("/orders")
                .header("x-api-key", key)
                .header("content-type", "application/json")
                .POST(BodyPublishers.ofString(ORDER)));
        assertThat(order.path("lines").path(0).path("reserved").asInt()).isEqualTo(3);
        assertThat(order.path("lines").path(0).path("demand").asInt()).isEqualTo(7);
        String id = order.path("orderId").asText();
        staff("POST", "/staff/orders/" + id + "/confirm", "{}");
        caller.control("POST", "/settle", "");

        JsonNode run = staff("POST", "/staff/consolidation-runs", "{}");
        assertThat(run.path("lines").asInt()).as(run.toString()).isEqualTo(1);
        JsonNode drafts =
                staff("GET", "/staff/purchase-orders?status=DRAFT", "").path("items");
        assertThat(drafts).hasSize(1);
        JsonNode line = staff(
                        "GET",
                        "/staff/purchase-orders/" + drafts.path(0).path("id").asText(),
                        "")
                .path("lines")
                .path(0);
        assertThat(line.path("quantity").asInt()).isEqualTo(7);
        assertThat(line.path("pegs").path(0).path("orderId").asText()).isEqualTo(id);
        assertThat(line.path("pegs").path(0).path("quantity").asInt()).isEqualTo(7);

        staff(
                "PUT",
                "/staff/stock/MUG-RED/main/count",
                "{\"countId\": \"c2\", \"counted\": 8, \"reason\": \"found in the attic\"}");
        caller.control("POST", "/settle", "");
        assertThat(staff("GET", "/staff/orders/" + id, "")
                        .path("lines")
                        .path(0)
                        .path("reserved")
                        .asInt())
                .isEqualTo(8);

        caller.control("POST", "/clock", "{\"advance\": \"PT1H\"}");
        JsonNode shrunk = staff(
                        "GET",
                        "/staff/purchase-orders/" + drafts.path(0).path("id").asText(),
                        "")
                .path("lines")
                .path(0);
        assertThat(shrunk.path("quantity").asInt())
                .as("after the schedule's own run")
                .isEqualTo(2);
        JsonNode audit = staff("GET", "/staff/audit", "");
        assertThat(audit.path("ok").asBoolean()).as(audit.toString()).isTrue();
    }

    private static JsonNode staff(String method, String path, String body) {
        HttpRequest.Builder request =
                caller.api(path).header("authorization", "Bearer " + owner).header("content-type", "application/json");
        return caller.ok(method.equals("GET") ? request : request.method(method, BodyPublishers.ofString(body)));
    }
}
