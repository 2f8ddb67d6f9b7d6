package stockroom.staffpurchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Quantity;
import stockroom.domain.stock.Stock;
import stockroom.domain.stock.Supply;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.fault.CrashPoint;

class ReceiveGoodsTest {
    private static final LocalDate ARRIVAL = LocalDate.of(2026, 11, 24);

    private final PurchasingFloor floor = new PurchasingFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void R49_part_of_the_goods_come_and_the_rest_stays_incoming() {
        String id = sent(10);

        Answer received = floor.receive(id, "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":4}]}");

        assertThat(received.status()).isEqualTo(200);
        assertThat(received.body().get("status").asText()).isEqualTo("PARTIALLY_RECEIVED");
        assertThat(received.body().at("/lines/0/received").asInt()).isEqualTo(4);
        assertThat(received.body().at("/lines/0/outstanding").asInt()).isEqualTo(6);
        assertThat(floor.view("mug").supply()).containsExactly(new Supply(id, Quantity.of(6), ARRIVAL));
        Stock stock = floor.view("mug").row().stock();
        assertThat(stock.onHand()).isEqualTo(4);
        assertThat(stock.allocating()).isEqualTo(4);
        assertThat(stock.available()).isZero();
        assertThat(floor.events(id)).endsWith("GoodsReceived");
    }

    @Test
    void R49_the_same_receipt_twice_is_once_and_another_under_its_id_is_refused() {
        String id = sent(10);
        String body = "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":4}]}";
        floor.receive(id, body);

        assertThat(floor.receive(id, body).status()).isEqualTo(200);
        assertThat(floor.receive(
                                id,
                                "{\"lines\":[{\"received\":3,\"sku\":\"mug\"},{\"received\":1,\"sku\":\"mug\"}],\"receiptId\":\"r1\"}")
                        .status())
                .isEqualTo(200);
        Answer other = floor.receive(id, "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":5}]}");

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().get("type").asText()).isEqualTo("/problems/key-reused");
        assertThat(floor.view("mug").row().stock().onHand()).isEqualTo(4);
        assertThat(floor.rows("MOVEMENTS_TABLE")).hasSize(1);
    }

    @Test
    void R26_a_position_remembers_at_what_price_its_goods_last_came() {
        Answer received =
                floor.receive(sent(10), "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":4}]}");

        JsonNode price = received.body().at("/lines/0/unitPrice");
        assertThat(floor.rows("POSITIONS_TABLE"))
                .filteredOn(row -> row.has("lastPrice"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.map("lastPrice").number("amount"))
                            .isEqualTo(price.path("amount").asLong());
                    assertThat(row.map("lastPrice").text("currency"))
                            .isEqualTo(price.path("currency").asText());
                });
    }

    @Test
    void R49_units_that_nobody_waits_for_are_free() {
        String id = sent(10);
        floor.noDemand("o1", "mug", 10);

        floor.receive(id, "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":10}]}");

        assertThat(floor.view("mug").row().stock().available()).isEqualTo(10);
        assertThat(floor.view("mug").supply()).isEmpty();
    }

    @Test
    void R49_too_many_wrong_and_rejected_units_are_not_in_stock_and_each_is_a_case() {
        String id = sent(10);

        floor.receive(
                id,
                "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":12,\"rejected\":1},{\"sku\":\"jar\",\"received\":3}]}");

        assertThat(floor.view("mug").row().stock().onHand()).isEqualTo(10);
        assertThat(floor.view("jar").row().stock().onHand()).isZero();
        assertThat(floor.cases()).containsExactly("OVER_RECEIPT mug", "REJECTED_UNITS mug", "WRONG_ARTICLE jar");
    }

    @Test
    void R49_units_on_hold_are_shown_beside_those_received() {
        String id = sent(10);

        Answer received = floor.receive(id, "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":12}]}");

        assertThat(received.body().at("/lines/0/received").asInt()).isEqualTo(10);
        assertThat(received.body().at("/lines/0/onHold").asInt()).isEqualTo(2);
    }

    @Test
    void R49_a_wrong_article_is_a_case_of_each_delivery_that_brought_it() {
        String id = sent(10);
        String three = "{\"receiptId\":\"r2\",\"lines\":[{\"sku\":\"jar\",\"received\":3}]}";
        floor.receive(id, three);
        floor.receive(id, "{\"receiptId\":\"r3\",\"lines\":[{\"sku\":\"jar\",\"received\":4}]}");
        floor.receive(id, three);

        assertThat(floor.reasons())
                .containsExactly(
                        "3 units of an article that is not on the order came with r2; they are not in stock:"
                                + " send them back, or count them in",
                        "4 units of an article that is not on the order came with r3; they are not in stock:"
                                + " send them back, or count them in");
    }

    @Test
    void R49_the_case_of_rejected_units_ends_when_others_came_or_the_order_is_closed() {
        String id = sent(10);
        String two = "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":8,\"rejected\":2}]}";
        floor.receive(id, two);
        assertThat(floor.cases()).containsExactly("REJECTED_UNITS mug");
        floor.receive(id, "{\"receiptId\":\"r2\",\"lines\":[{\"sku\":\"mug\",\"received\":2}]}");
        assertThat(floor.cases()).isEmpty();
        assertThat(floor.receive(id, two).status()).isEqualTo(200);
        assertThat(floor.cases()).isEmpty();

        floor.demand("o2", "mug", 10);
        floor.consolidate();
        String other = floor.draft().id();
        floor.send(other);
        floor.receive(other, two);
        assertThat(floor.cases()).containsExactly("REJECTED_UNITS mug");
        floor.end(other, "close");
        assertThat(floor.cases()).isEmpty();
    }

    @Test
    void R49_closing_short_returns_the_demand_and_the_next_run_buys_it_again() {
        String id = sent(10);
        floor.receive(id, "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":4}]}");

        Answer closed = floor.end(id, "close");
        floor.consolidate();

        assertThat(closed.body().get("status").asText()).isEqualTo("CLOSED_SHORT");
        assertThat(floor.view("mug").supply()).isEmpty();
        assertThat(floor.draft().lines().get(0).quantity().units()).isEqualTo(6);
        assertThat(floor.end(id, "close").status()).isEqualTo(200);
        assertThat(floor.end(id, "cancel").status()).isEqualTo(409);
    }

    @Test
    void R32_cancelling_a_sent_order_reopens_demand_and_lists_whom_it_was_for_however_often_it_is_asked() {
        String id = sent(10);

        Answer cancelled = floor.end(id, "cancel");
        floor.consolidate();

        assertThat(cancelled.body().get("status").asText()).isEqualTo("CANCELLED");
        assertThat(cancelled.body().get("orders").toString()).isEqualTo("[\"o1\"]");
        assertThat(floor.draft().lines().get(0).quantity().units()).isEqualTo(10);
        Answer again = floor.end(id, "cancel");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("orders").toString()).isEqualTo("[\"o1\"]");
        Answer draft = floor.end(floor.draft().id(), "cancel");
        assertThat(draft.status()).isEqualTo(409);
        assertThat(draft.body().get("detail").asText()).contains("DRAFT", "remove its lines");
    }

    @Test
    void R48_R49_a_supplier_s_own_tolerances_go_before_the_shop_s() {
        floor.buyer
                .to("PUT /staff/suppliers/{supplierId}")
                .path("supplierId", "ceramics")
                .ifMatch(1)
                .json(StaffPurchasingCase.SUPPLIER.replaceFirst(
                        "\\{", "{\"priceTolerance\":5,\"overReceiptTolerance\":10,"));
        String id = sent(10);

        Answer confirmed = floor.confirm(
                id,
                "{\"supplierVersion\":1,\"lines\":[{\"sku\":\"mug\",\"quantity\":10,"
                        + "\"unitPrice\":{\"amount\":630,\"currency\":\"UAH\"}}]}");
        Answer received = floor.receive(id, "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":11}]}");

        assertThat(confirmed.body().at("/lines/0/unitPrice/amount").asInt()).isEqualTo(630);
        assertThat(received.body().at("/lines/0/received").asInt()).isEqualTo(11);
        assertThat(floor.cases()).isEmpty();
    }

    @Test
    void R48_6_of_10_confirmed_and_4_are_bought_again_at_once() {
        String id = sent(10);

        Answer confirmed = floor.confirm(
                id,
                "{\"supplierVersion\":1,\"lines\":[{\"sku\":\"mug\",\"quantity\":6,\"date\":\"2026-12-01\","
                        + "\"unitPrice\":{\"amount\":630,\"currency\":\"UAH\"}}]}");
        floor.consolidate();

        JsonNode line = confirmed.body().at("/lines/0");
        assertThat(confirmed.body().get("status").asText()).isEqualTo("CONFIRMED");
        assertThat(line.get("confirmed").asInt()).isEqualTo(6);
        assertThat(line.get("arrival").asText()).isEqualTo("2026-12-01");
        assertThat(line.at("/unitPrice/amount").asInt()).isEqualTo(600);
        assertThat(floor.draft().lines().get(0).quantity().units()).isEqualTo(4);
        assertThat(floor.cases()).containsExactly("PRICE_CHANGED");
        assertThat(floor.buyer
                        .to("GET /staff/exceptions")
                        .send()
                        .body()
                        .at("/items/0/supplierId")
                        .asText())
                .isEqualTo("ceramics");
        resolve(priceCase());
        assertThat(price(id)).isEqualTo(630);
        assertThat(floor.cases()).isEmpty();
    }

    @Test
    void R48_a_repeated_click_agrees_to_no_price_that_the_supplier_asked_since() {
        String id = sent(10);
        confirmAt(id, 1, 630);
        String read = priceCase();
        assertThat(resolve(read).status()).isEqualTo(200);
        confirmAt(id, 2, 5_000);

        Answer late = resolve(read);

        assertThat(late.status()).isEqualTo(200);
        assertThat(price(id)).isEqualTo(630);
        assertThat(floor.cases()).containsExactly("PRICE_CHANGED");
        resolve(priceCase());
        assertThat(price(id)).isEqualTo(5_000);
        assertThat(floor.cases()).isEmpty();
    }

    @Test
    void R48_who_read_630_agrees_to_no_750_that_came_before_the_click() {
        String id = sent(10);
        confirmAt(id, 1, 630);
        String read = priceCase();
        confirmAt(id, 2, 750);

        Answer overtaken = resolve(read);

        assertThat(overtaken.status()).isEqualTo(200);
        assertThat(overtaken.body().get("reason").asText())
                .isEqualTo("the supplier's version 2 took the place of it: no higher price was agreed to");
        assertThat(price(id)).isEqualTo(600);
        assertThat(floor.cases()).containsExactly("PRICE_CHANGED");
        floor.end(id, "cancel");
        assertThat(floor.cases()).isEmpty();
    }

    private void confirmAt(String id, int version, int price) {
        floor.confirm(
                id,
                "{\"supplierVersion\":%d,\"lines\":[{\"sku\":\"mug\",\"quantity\":10,\"unitPrice\":{\"amount\":%d,\"currency\":\"UAH\"}}]}"
                        .formatted(version, price));
    }

    private Answer resolve(String caseId) {
        return floor.buyer
                .to("POST /staff/exceptions/{id}/resolve")
                .path("id", caseId)
                .send();
    }

    /** The one open case. */
    private String priceCase() {
        return floor.buyer
                .to("GET /staff/exceptions")
                .send()
                .body()
                .at("/items/0/id")
                .asText();
    }

    private int price(String id) {
        return floor.buyer
                .to("GET /staff/purchase-orders/{id}")
                .path("id", id)
                .send()
                .body()
                .at("/lines/0/unitPrice/amount")
                .asInt();
    }

    @Test
    void R48_an_older_version_that_arrives_later_changes_nothing() {
        String id = sent(10);
        floor.confirm(id, "{\"supplierVersion\":2,\"lines\":[{\"sku\":\"mug\",\"quantity\":8}]}");

        Answer late = floor.confirm(id, "{\"supplierVersion\":1,\"lines\":[{\"sku\":\"mug\",\"quantity\":6}]}");

        assertThat(late.status()).isEqualTo(200);
        assertThat(late.body().at("/lines/0/confirmed").asInt()).isEqualTo(8);
        assertThat(floor.confirm(id, "{\"supplierVersion\":2,\"lines\":[{\"sku\":\"mug\",\"quantity\":7}]}")
                        .status())
                .isEqualTo(409);
        assertThat(floor.confirm(id, "{\"supplierVersion\":3,\"lines\":[{\"sku\":\"jar\",\"quantity\":7}]}")
                        .pointers())
                .containsExactly("/lines/0/sku");
    }

    @Test
    void a_logistician_receives_and_does_nothing_else() {
        String id = sent(10);
        Http logistics =
                Http.staff(new StaffPurchasingFunction(floor.shop.as("staff-purchasing")), "Lesia", "[logistics]");

        assertThat(floor.send(logistics, id).status()).isEqualTo(403);
        assertThat(floor.receive(logistics, id, "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":4}]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void R49_a_receipt_counts_once_wherever_its_taker_dies() {
        String body = "{\"receiptId\":\"r1\",\"lines\":["
                + "{\"sku\":\"s0\",\"received\":3,\"rejected\":1},{\"sku\":\"s1\",\"received\":1},{\"sku\":\"s2\",\"received\":2},"
                + "{\"sku\":\"jar\",\"received\":2}]}";
        int crashes = CrashPoint.each(point -> {
            try (PurchasingFloor shop = new PurchasingFloor()) {
                shop.wantedAndOffered(3, 2);
                shop.consolidate();
                String id = shop.draft().id();
                shop.send(id);
                shop.noDemand("o2", "s2", 2);
                point.run(() -> shop.receive(
                        Http.staff(
                                new StaffPurchasingFunction(point.calls().around(shop.shop, "staff-purchasing")),
                                "Bohdan",
                                "[buyer]"),
                        id,
                        body));
                assertThat(shop.receive(id, body).status()).as(point.toString()).isEqualTo(200);
                // Whoever repeats a receipt meets one that is decided; what is left of it is finished by then.
                shop.end(id, "close");

                assertThat(shop.view("s0").row().stock().onHand())
                        .as(point.toString())
                        .isEqualTo(2);
                assertThat(shop.view("s1").row().stock().allocating())
                        .as(point.toString())
                        .isEqualTo(1);
                assertThat(shop.view("s2").row().stock().available())
                        .as(point.toString())
                        .isEqualTo(2);
                assertThat(shop.view("s1").supply()).as(point.toString()).isEmpty();
                assertThat(shop.rows("MOVEMENTS_TABLE")).as(point.toString()).hasSize(3);
                assertThat(shop.cases())
                        .as(point.toString())
                        .containsExactly("OVER_RECEIPT s0", "REJECTED_UNITS s0", "WRONG_ARTICLE jar");
                assertThat(shop.events(id)).as(point.toString()).containsOnlyOnce("GoodsReceived");
            }
        });

        assertThat(crashes).isGreaterThan(10);
    }

    private String sent(int units) {
        floor.offer("mug", 600);
        floor.demand("o1", "mug", units);
        floor.consolidate();
        String id = floor.draft().id();
        assertThat(floor.send(id).status()).isEqualTo(200);
        return id;
    }
}
