package stockroom.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import stockroom.lambda.http.Role;

/** Purchasing behind another shop system (docs/operations.md): files in, files out, and nobody at a storefront. */
class PurchasingAloneTest {
    private static final String ORDERS = """
            channel,externalId,customer.name,customer.email,customer.address.country,customer.address.city,customer.address.postalCode,\
            customer.address.street,delivery.kind,payment.method,sku,quantity,unitPrice.amount,unitPrice.currency
            %s,OLD-1,Ivan,ivan@example.com,UA,Kyiv,01001,Khreshchatyk 1,POST,BANK_TRANSFER,MUG-RED,10,9999,UAH
            """;

    @Test
    void R84_open_orders_of_another_system_come_in_and_purchase_orders_go_out_and_come_back_as_files() {
        try (StaffedShop shop = new StaffedShop("alone-")) {
            shop.ok("PUT", "/staff/settings", "{\"buyOn\": \"INTAKE\"}");
            shop.ok("PUT", "/staff/channels/legacy", "{\"priceAuthority\": \"CHANNEL\"}");

            assertThat(imported(shop, "catalogue").path("rejected"))
                    .as("only a channel with authority may have prices of its own (R6)")
                    .hasSize(1);
            assertThat(imported(shop, "legacy").path("accepted").asInt()).isEqualTo(1);
            assertThat(imported(shop, "legacy").path("unchanged").asInt()).isEqualTo(1);
            shop.settle();
            shop.ok("POST", "/staff/consolidation-runs", "{}");

            String draft = file(shop, "/staff/purchase-orders?status=DRAFT");
            assertThat(cell(draft, "supplierId")).isEqualTo("potter");
            assertThat(cell(draft, "sku")).isEqualTo(StaffedShop.SKU);
            assertThat(cell(draft, "quantity")).as("10, of which 3 were there").isEqualTo("7");
            String path = "/staff/purchase-orders/" + cell(draft, "id");
            shop.ok("POST", path + "/send", "{}");
            send(shop, path + "/confirmations?supplierVersion=1", "sku,quantity\nMUG-RED,7\n");
            send(shop, path + "/receipts?receiptId=r1", "sku,received\nMUG-RED,7\n");
            shop.settle();

            assertThat(cell(file(shop, path), "status")).isEqualTo("RECEIVED");
            JsonNode order = shop.ok("GET", "/staff/orders", "").path("items").path(0);
            assertThat(order.path("externalId").asText()).isEqualTo("OLD-1");
            assertThat(order.path("fulfilmentStatus").asText()).isEqualTo("RESERVED");
            assertThat(shop.audit().path("ok").asBoolean()).isTrue();
        }
    }

    private static JsonNode imported(StaffedShop shop, String channel) {
        return send(shop, "/staff/imports/orders", ORDERS.formatted(channel));
    }

    private static JsonNode send(StaffedShop shop, String path, String file) {
        return shop.caller()
                .ok(shop.as(Role.OWNER, path).header("content-type", "text/csv").POST(BodyPublishers.ofString(file)));
    }

    private static String file(StaffedShop shop, String path) {
        HttpResponse<String> answer =
                shop.caller().send(shop.as(Role.OWNER, path).header("accept", "text/csv"));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** Of the first row below the header; no cell of this test has a comma. */
    private static String cell(String file, String column) {
        List<String> rows = file.lines().toList();
        int at = List.of(rows.get(0).split(",", -1)).indexOf(column);
        return rows.get(1).split(",", -1)[at];
    }
}
