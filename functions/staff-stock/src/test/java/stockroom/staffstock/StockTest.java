package stockroom.staffstock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Quantity;
import stockroom.domain.purchasing.LineEdit;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.purchasing.Wish;
import stockroom.domain.stock.Demand;
import stockroom.domain.stock.Stock;
import stockroom.dynamodb.EditStore;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PositionItems;
import stockroom.dynamodb.Transactor;
import stockroom.testkit.Http.Answer;

class StockTest extends StaffStockCase {
    private static final PositionKey POSITION = PositionKey.parse("A#main");

    @BeforeEach
    void product() {
        putProduct("A", product("Kettle", "UAH"));
    }

    private Stock stock() {
        return stock.row(POSITION).stock();
    }

    private void demand(String orderId, int units, boolean committed) {
        Demand demand = new Demand(
                orderId,
                "1",
                Quantity.of(units),
                committed,
                committed,
                LocalDate.parse("2026-11-24"),
                Instant.parse("2026-11-19T08:00:00Z"),
                false);
        put("POSITIONS_TABLE", PositionItems.demand(POSITION, demand).attributes());
    }

    private void stockRow(int onHand, int reserved, int committed, int uncommitted) {
        put(
                "POSITIONS_TABLE",
                PositionItems.stockKey(POSITION)
                        .number("onHand", onHand)
                        .number("reserved", reserved)
                        .number("available", onHand - reserved)
                        .number("committed", committed)
                        .number("uncommitted", uncommitted)
                        .number("positionVersion", 5)
                        .attributes());
    }

    @Test
    void R40_a_position_shows_its_buyers_edit_though_no_line_is_left() {
        stockRow(0, 0, 10, 0);
        EditStore edits = new EditStore(shop.dynamoDb(), shop.table("POSITIONS_TABLE"));
        Instant at = Instant.parse("2026-11-19T08:00:00Z");
        LineEdit removed = new LineEdit(
                new Wish.Removed(10, LocalDate.parse("2026-12-01")),
                SupplierId.of("potter"),
                "po-1",
                "buyer:Bohdan",
                at,
                "enough on the shelf",
                6);
        new Transactor(shop.dynamoDb()).commit(edits.write(POSITION, removed));

        Answer answer = owner.to("GET /staff/stock/{sku}").path("sku", "A").send();

        assertThat(answer.body().at("/warehouses/0/edit").toString())
                .isEqualTo("{\"supplierId\":\"potter\",\"purchaseOrderId\":\"po-1\",\"by\":\"buyer:Bohdan\","
                        + "\"at\":\"2026-11-19T08:00:00Z\",\"note\":\"enough on the shelf\",\"wish\":\"REMOVED\","
                        + "\"quantity\":0,\"needThen\":10,\"snoozeUntil\":\"2026-12-01\"}");
    }

    @Test
    void a_first_count_makes_the_stock() {
        Answer answer = count("A", counted("c1", 12));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("delta").intValue()).isEqualTo(12);
        assertThat(stock()).isEqualTo(new Stock(12, 0, 12, 0, 0, 0, 1));
        assertThat(rows("MOVEMENTS_TABLE"))
                .extracting(row -> row.text("sk") + " " + row.number("delta"))
                .containsExactly("COUNT#c1 12");
    }

    @Test
    void I1_the_sum_of_the_movements_is_what_is_on_hand() {
        IntStream.of(12, 5, 0, 7, 7)
                .forEach(units ->
                        count("A", counted("c" + rows("MOVEMENTS_TABLE").size(), units)));
        assertThat(rows("MOVEMENTS_TABLE").stream()
                        .mapToLong(row -> row.number("delta"))
                        .sum())
                .isEqualTo(7);
        assertThat(stock().onHand()).isEqualTo(7);
    }

    @Test
    void the_same_count_twice_is_once_and_another_under_its_id_is_refused() {
        count("A", counted("c1", 12));
        count("A", counted("c2", 3));
        Answer repeat = count("A", counted("c1", 12));
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(repeat.body().get("before").intValue()).isZero();
        assertThat(count("A", counted("c1", 13)).status()).isEqualTo(409);
        assertThat(stock().onHand()).isEqualTo(3);
    }

    @Test
    void counts_at_the_same_moment_leave_one_movement_each_and_stock_that_adds_up() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Callable<Answer>> rivals = new ArrayList<>();
        IntStream.range(0, 16).forEach(i -> rivals.add(() -> count("A", counted("c" + i / 2, i / 2))));
        for (var answer : pool.invokeAll(rivals)) {
            assertThat(answer.get().status()).isIn(200, 503);
        }
        pool.shutdown();
        List<Item> movements = rows("MOVEMENTS_TABLE");
        assertThat(movements.stream().mapToLong(row -> row.number("delta")).sum())
                .isEqualTo(stock().onHand());
        assertThat(stock().version()).isEqualTo(movements.size());
        assertThat(rows("OUTBOX_TABLE"))
                .filteredOn(row -> row.text("type").equals("StockCounted"))
                .hasSameSizeAs(movements);
    }

    @Test
    void R50_units_found_while_an_order_waits_are_left_to_stock_allocation() {
        stockRow(3, 3, 4, 0);
        demand("order-1", 4, true);
        count("A", counted("c1", 5));
        assertThat(stock()).isEqualTo(new Stock(5, 3, 0, 2, 4, 0, 6));
    }

    @Test
    void R56_a_count_below_reserved_leaves_a_shortage_for_stock_allocation() {
        stockRow(5, 4, 0, 0);
        count("A", counted("c1", 2));
        assertThat(stock()).isEqualTo(new Stock(2, 4, 0, -2, 0, 0, 6));
        assertThat(rows("OUTBOX_TABLE"))
                .filteredOn(row -> row.text("type").equals("StockCounted"))
                .extracting(row -> row.text("pk") + " " + row.number("sk"))
                .containsExactly("A#main 6");
    }

    @Test
    void a_count_needs_a_product_a_warehouse_and_a_sound_number() {
        assertThat(count("B", counted("c1", 1)).status()).isEqualTo(404);
        assertThat(owner.to(COUNT)
                        .path("sku", "A")
                        .path("warehouse", "moon")
                        .json(counted("c1", 1))
                        .status())
                .isEqualTo(404);
        assertThat(count("A", counted("c1", -1)).pointers()).containsExactly("/counted");
        assertThat(count("A", "{\"counted\":1000001}").pointers())
                .containsExactlyInAnyOrder("/countId", "/counted", "/reason");
    }

    @Test
    void R42_on_hand_0_buying_4_waiting_5_incoming_10_is_projected_6() {
        stockRow(0, 0, 4, 5);
        demand("order-1", 4, true);
        demand("order-2", 5, false);
        put(
                "POSITIONS_TABLE",
                PositionItems.supplyKey(POSITION, "po-1")
                        .number("units", 10)
                        .date("arrival", LocalDate.parse("2026-12-01"))
                        .attributes());
        owner.to(MINIMUM).path("sku", "A").path("warehouse", "main").json("{\"minimum\":10}");
        JsonNode row = stockOf("A").body().at("/warehouses/0");
        assertThat(row.at("/demand/buying").intValue()).isEqualTo(4);
        assertThat(row.at("/demand/waiting").intValue()).isEqualTo(5);
        assertThat(row.get("incoming").intValue()).isEqualTo(10);
        assertThat(row.get("projected").intValue()).isEqualTo(6);
        assertThat(row.get("minimum").intValue()).isEqualTo(10);
        assertThat(row.get("target").intValue()).isEqualTo(10);
    }

    @Test
    void R42_a_shop_that_buys_from_intake_has_no_waiting_demand() {
        stockRow(0, 0, 4, 5);
        demand("order-1", 4, true);
        demand("order-2", 5, false);
        owner.to("PUT /staff/settings").json("{\"buyOn\":\"INTAKE\"}");
        JsonNode row = stockOf("A").body().at("/warehouses/0");
        assertThat(row.at("/demand/buying").intValue()).isEqualTo(9);
        assertThat(row.at("/demand/waiting").intValue()).isZero();
    }

    @Test
    void a_minimum_is_made_replaced_and_removed_by_version() {
        Answer made = minimum("{\"minimum\":10,\"target\":50}", 0);
        assertThat(made.status()).isEqualTo(201);
        assertThat(minimum("{\"minimum\":10}", 0).status()).isEqualTo(428);
        assertThat(minimum("{\"minimum\":10}", 9).status()).isEqualTo(412);
        assertThat(minimum("{\"minimum\":20}", 1).header("etag")).isEqualTo("\"2\"");
        assertThat(owner.to("DELETE /staff/stock/{sku}/{warehouse}/minimum")
                        .path("sku", "A")
                        .path("warehouse", "main")
                        .ifMatch(1)
                        .send()
                        .status())
                .isEqualTo(412);
        assertThat(owner.to("DELETE /staff/stock/{sku}/{warehouse}/minimum")
                        .path("sku", "A")
                        .path("warehouse", "main")
                        .send()
                        .status())
                .isEqualTo(204);
        assertThat(stockOf("A").body().at("/warehouses/0").has("minimum")).isFalse();
        assertThat(minimum("{\"minimum\":5}", 0).header("etag")).isEqualTo("\"4\"");
        assertThat(rows("OUTBOX_TABLE"))
                .filteredOn(row -> row.text("type").equals("MinimumChanged"))
                .hasSize(4);
    }

    @Test
    void R52_seasons_are_kept_and_shown_in_their_order_with_the_minimum_as_their_target_where_none_is_given() {
        Answer made = minimum(
                "{\"minimum\":10,\"target\":50,\"seasons\":["
                        + "{\"from\":\"2027-06-01\",\"to\":\"2027-06-30\",\"minimum\":2,\"target\":5},"
                        + "{\"from\":\"2026-12-01\",\"to\":\"2026-12-31\",\"minimum\":40}]}",
                0);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.body().get("seasons").toString())
                .isEqualTo("[{\"from\":\"2026-12-01\",\"to\":\"2026-12-31\",\"minimum\":40,\"target\":40},"
                        + "{\"from\":\"2027-06-01\",\"to\":\"2027-06-30\",\"minimum\":2,\"target\":5}]");
        assertThat(stockOf("A").body().at("/warehouses/0/seasons"))
                .isEqualTo(made.body().get("seasons"));
        assertThat(minimum("{\"minimum\":10}", 1).body().has("seasons")).isFalse();
        assertThat(stockOf("A").body().at("/warehouses/0").has("seasons")).isFalse();
    }

    @Test
    void R52_a_season_that_ends_before_it_begins_shares_a_day_or_aims_too_low_is_refused_by_field() {
        assertThat(minimum("{\"minimum\":10,\"target\":9}", 0).pointers()).containsExactly("/target");
        assertThat(season("\"from\":\"2026-12-31\",\"to\":\"2026-12-01\",\"minimum\":4"))
                .containsExactly("/seasons/0/to");
        assertThat(season("\"from\":\"2026-12-01\",\"to\":\"2026-12-31\",\"minimum\":4,\"target\":3"))
                .containsExactly("/seasons/0/target");
        assertThat(season("\"from\":\"2026-12-01\",\"to\":\"2026-12-31\",\"minimum\":4},"
                        + "{\"from\":\"2026-12-31\",\"to\":\"2027-01-05\",\"minimum\":5"))
                .containsExactly("/seasons/1/from");
        assertThat(season("")).containsExactlyInAnyOrder("/seasons/0/from", "/seasons/0/to", "/seasons/0/minimum");
    }

    private Iterable<String> season(String fields) {
        return minimum("{\"minimum\":10,\"seasons\":[{" + fields + "}]}", 0).pointers();
    }

    private Answer minimum(String body, long ifMatch) {
        var request = owner.to(MINIMUM).path("sku", "A").path("warehouse", "main");
        return ifMatch == 0 ? request.json(body) : request.ifMatch(ifMatch).json(body);
    }

    @Test
    void every_warehouse_of_the_shop_is_shown_in_its_order() {
        owner.to("PUT /staff/settings").json("{\"warehouseOrder\":[\"west\",\"main\"]}");
        owner.to("PUT /staff/warehouses/{id}").path("id", "attic").json("{\"city\":\"Kyiv\"}");
        assertThat(stockOf("A").body().get("warehouses").findValuesAsText("warehouse"))
                .containsExactly("west", "main", "attic");
    }
}
