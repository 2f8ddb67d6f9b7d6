package stockroom.staffpurchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.stock.Demand;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PositionItems;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.TestShop;

class ForecastTest extends StaffPurchasingCase {
    private static final int PRODUCT_PRICE = 12_000;

    @Test
    void what_was_ordered_is_read_from_the_orders_that_stand() {
        product();
        order("o-held", "OPEN", 10, Set.of("mug"), 28, 0);
        order("o-done", "COMPLETED", 60, Set.of("mug"), 17, 0);
        order("o-given-up-in-part", "CONFIRMED", 70, Set.of("mug"), 10, 5);
        order("o-other", "OPEN", 10, Set.of("cup"), 99, 0);
        order("o-gone", "CANCELLED", 10, Set.of("mug"), 99, 99);
        order("o-today", "OPEN", 0, Set.of("mug"), 99, 0);
        order("o-long-past", "OPEN", 91, Set.of("mug"), 99, 0);

        JsonNode main = forecast().body().at("/warehouses/0");

        assertThat(main.at("/demand").toString())
                .isEqualTo(
                        "[{\"days\":28,\"units\":28,\"perDay\":\"1.00\"},{\"days\":90,\"units\":50,\"perDay\":\"0.56\"}]");
    }

    @Test
    void an_order_that_waits_counts_though_it_holds_nothing() {
        product();
        order("o-waits", "OPEN", 10, Set.of(), 28, 0);
        Demand demand = new Demand(
                "o-waits", "1", Quantity.of(28), true, false, LocalDate.of(2026, 11, 24), TestShop.OPENING, false);
        transactor.commit(
                List.of(Change.put(shop.table("POSITIONS_TABLE"), PositionItems.demand(position("mug"), demand))));

        assertThat(forecast().body().at("/warehouses/0/demand/0/units").asInt()).isEqualTo(28);
    }

    @Test
    void a_minimum_is_proposed_with_its_reasons_and_kept_by_nobody() {
        product();
        putSupplier("ceramics", SUPPLIER);
        putOffer("ceramics", "mug", OFFER);
        order("o-held", "OPEN", 10, Set.of("mug"), 28, 0);

        JsonNode answer = forecast().body();

        assertThat(answer.at("/wait/supplierId").asText()).isEqualTo("ceramics");
        assertThat(answer.at("/warehouses/0/proposal/minimum").asInt()).isPositive();
        assertThat(answer.at("/warehouses/0/reason").asText()).contains("Goods of ceramics may take", "Minimum");
        assertThat(rows("POSITIONS_TABLE")).noneMatch(row -> row.has("minimum"));
    }

    @Test
    void an_unknown_article_has_none() {
        assertThat(forecast().status()).isEqualTo(404);
    }

    private Answer forecast() {
        return buyer.to("GET /staff/stock/{sku}/forecast").path("sku", "mug").send();
    }

    private void product() {
        put(
                "PRODUCTS_TABLE",
                Item.key("mug")
                        .text("title", "Mug")
                        .number("price", PRODUCT_PRICE)
                        .text("currency", "UAH")
                        .number("taxBasisPoints", 2000)
                        .flag("sellWithoutStock", true)
                        .flag("discontinued", false)
                        .number("version", 1)
                        .time("updatedAt", TestShop.OPENING));
        put(
                "SETTINGS_TABLE",
                Item.key("SHOP", "SETTINGS").map("values", Item.empty().text("currency", "UAH")));
    }

    /** As its store writes it, as far as a forecast reads it. */
    private void order(String id, String status, int daysAgo, Set<String> served, int quantity, int cancelled) {
        Instant placed = TestShop.OPENING.minus(Duration.ofDays(daysAgo));
        Item line = Item.empty()
                .text("sku", Sku.of("mug").value())
                .number("quantity", quantity)
                .number("cancelled", cancelled);
        put(
                "ORDERS_TABLE",
                Item.key(id, "ORDER")
                        .text("status", status)
                        .text("warehouse", "main")
                        .time("placedAt", placed)
                        .text("statusShard", status + "#0")
                        .text("placedKey", Item.timeText(placed) + "#" + id)
                        .textSet("skus", served)
                        .list("lines", List.of(line)));
    }

    private void put(String table, Item row) {
        transactor.commit(List.of(Change.put(shop.table(table), row)));
    }
}
