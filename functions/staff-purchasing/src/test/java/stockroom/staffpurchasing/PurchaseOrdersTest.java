package stockroom.staffpurchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.purchasing.DraftKey;
import stockroom.domain.purchasing.DraftLine;
import stockroom.domain.purchasing.Explanation;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.Rate;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.stock.Demand;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.RateStore;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;

class PurchaseOrdersTest extends StaffPurchasingCase {
    @Test
    void R41_every_unit_of_a_draft_knows_whom_it_is_for() {
        demand("mug", "o1", 4);
        demand("mug", "o2", 3);
        draft("po-1", "ceramics", "mug", 30, 7, 10, 13);

        Answer read =
                buyer.to("GET /staff/purchase-orders/{id}").path("id", "po-1").send();

        JsonNode line = read.body().at("/lines/0");
        assertThat(line.get("pegs").toString())
                .isEqualTo(
                        "[{\"orderId\":\"o1\",\"lineId\":\"1\",\"quantity\":4},{\"orderId\":\"o2\",\"lineId\":\"1\",\"quantity\":3}]");
        assertThat(line.get("orderPart").asInt()).isEqualTo(7);
        assertThat(line.get("minimumPart").asInt()).isEqualTo(10);
        assertThat(line.get("surplus").asInt()).isEqualTo(13);
        assertThat(read.body().at("/total/amount").asLong()).isEqualTo(30 * 600);
        assertThat(read.header("etag")).isEqualTo("\"1\"");
    }

    @Test
    void R41_pegs_follow_the_queue_of_the_moment_and_always_add_up() {
        demand("mug", "o1", 2);
        draft("po-1", "ceramics", "mug", 30, 7, 10, 13);

        JsonNode line = buyer.to("GET /staff/purchase-orders/{id}")
                .path("id", "po-1")
                .send()
                .body()
                .at("/lines/0");

        assertThat(line.get("orderPart").asInt()).isEqualTo(2);
        assertThat(line.get("minimumPart").asInt()).isEqualTo(10);
        assertThat(line.get("surplus").asInt()).isEqualTo(18);
    }

    @Test
    void R2_a_staged_orders_demand_has_no_peg() {
        demand("mug", "o1", 4);
        Demand staged =
                new Demand("big", "1", Quantity.of(9), true, true, LocalDate.of(2026, 11, 20), Instant.EPOCH, true);
        transactor.commit(
                List.of(Change.put(shop.table("POSITIONS_TABLE"), PositionItems.demand(position("mug"), staged))));
        draft("po-1", "ceramics", "mug", 4, 4, 0, 0);

        JsonNode pegs = buyer.to("GET /staff/purchase-orders/{id}")
                .path("id", "po-1")
                .send()
                .body()
                .at("/lines/0/pegs");

        assertThat(pegs).hasSize(1);
        assertThat(pegs.get(0).get("orderId").asText()).isEqualTo("o1");
    }

    @Test
    void purchase_orders_are_listed_by_supplier_and_status() {
        draft("po-1", "ceramics", "mug", 4, 4, 0, 0);
        draft("po-2", "glass", "jar", 2, 2, 0, 0);
        draft("po-3", "wood", "box", 2, 2, 0, 0);

        assertThat(list("", "").body().get("items")).hasSize(3);
        assertThat(list("glass", "").body().at("/items/0/id").asText()).isEqualTo("po-2");
        assertThat(list("glass", "SENT").body().get("items")).isEmpty();
        assertThat(list("", "DRAFT").body().get("items")).hasSize(3);
        assertThat(list("", "LOST").status()).isEqualTo(422);
        Answer first =
                buyer.to("GET /staff/purchase-orders").query("limit", "2").send();
        assertThat(first.body().get("items")).hasSize(2);
        Answer second = buyer.to("GET /staff/purchase-orders")
                .query("limit", "2")
                .query("cursor", first.body().get("next").asText())
                .send();
        assertThat(second.body().at("/items/0/id").asText()).isEqualTo("po-3");
        assertThat(second.body().get("next").isNull()).isTrue();
        assertThat(buyer.to("GET /staff/purchase-orders/{id}")
                        .path("id", "ceramics#main")
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(Http.staff(function, "Olena", "[operator]")
                        .to("GET /staff/purchase-orders")
                        .send()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void R38_a_case_names_the_orders_that_it_holds_up_and_a_resolved_one_is_looked_at_again() {
        demand("mug", "o1", 4);
        demand("mug", "o2", 4);
        ExceptionCase exception =
                ExceptionCase.ofPosition(CaseKind.NO_SUPPLIER, position("mug"), "nobody offers it", Instant.EPOCH);
        transactor.commit(
                List.of(new ExceptionStore(shop.dynamoDb(), shop.table("EXCEPTIONS_TABLE")).raise(exception)));

        JsonNode listed = buyer.to("GET /staff/exceptions").send().body().at("/items/0");
        assertThat(listed.get("kind").asText()).isEqualTo("NO_SUPPLIER");
        assertThat(listed.get("orders").toString()).isEqualTo("[\"o1\",\"o2\"]");

        Answer resolved = buyer.to("POST /staff/exceptions/{id}/resolve")
                .path("id", listed.get("id").asText())
                .send();
        assertThat(resolved.status()).isEqualTo(200);
        assertThat(buyer.to("GET /staff/exceptions").send().body().get("items")).isEmpty();
        assertThat(rows("POSITIONS_TABLE")).anyMatch(row -> row.has("mark"));
        assertThat(buyer.to("POST /staff/exceptions/{id}/resolve")
                        .path("id", listed.get("id").asText())
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(buyer.to("POST /staff/exceptions/{id}/resolve")
                        .path("id", "none")
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void R39_a_draft_in_another_currency_shows_the_days_rate_and_one_in_the_shops_own_shows_none() {
        RateStore rates = new RateStore(shop.dynamoDb(), shop.table("SETTINGS_TABLE"));
        LocalDate today = shop.clock().instant().atZone(ZoneOffset.UTC).toLocalDate();
        transactor.commit(rates.write(new Rate("EUR", today, new BigDecimal("43.50")), 0));
        draft("po-euro", "porcelain", "EUR", "mug", 10, 10, 0, 0);
        draft("po-own", "ceramics", "mug", 10, 10, 0, 0);

        assertThat(one("po-euro").body().get("rate").asText()).isEqualTo("43.50");
        assertThat(one("po-euro").body().at("/total/currency").asText()).isEqualTo("EUR");
        assertThat(one("po-own").body().has("rate")).isFalse();
    }

    private Answer one(String id) {
        return buyer.to("GET /staff/purchase-orders/{id}").path("id", id).send();
    }

    private Answer list(String supplier, String status) {
        return buyer.to("GET /staff/purchase-orders")
                .query("supplierId", supplier)
                .query("status", status)
                .send();
    }

    private void draft(
            String id, String supplier, String sku, int quantity, int orderPart, int minimumPart, int surplus) {
        draft(id, supplier, "UAH", sku, quantity, orderPart, minimumPart, surplus);
    }

    private void draft(
            String id,
            String supplier,
            String currency,
            String sku,
            int quantity,
            int orderPart,
            int minimumPart,
            int surplus) {
        DraftLine line = new DraftLine(
                Sku.of(sku),
                Quantity.of(quantity),
                orderPart,
                minimumPart,
                surplus,
                Money.of(600, currency),
                null,
                List.of(),
                null,
                Explanation.of("R30"));
        PurchaseOrder none = PurchaseOrder.draft(
                id,
                new DraftKey(SupplierId.of(supplier), WarehouseId.MAIN),
                currency,
                shop.clock().instant());
        PurchaseOrderStore store = new PurchaseOrderStore(shop.dynamoDb(), shop.table("PURCHASE_ORDERS_TABLE"));
        transactor.commit(store.write(none, none.with(Map.of(line.sku(), Optional.of(line)))));
    }
}
