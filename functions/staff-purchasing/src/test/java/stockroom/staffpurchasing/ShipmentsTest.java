package stockroom.staffpurchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;

/** What should have come, what did, and whom it holds up (R33), and how a supplier kept to it (R51). */
class ShipmentsTest {
    private final PurchasingFloor floor = new PurchasingFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void R33_a_line_is_late_from_the_day_after_it_should_have_come_and_names_the_orders_that_it_holds_up() {
        String id = floor.sent(10);

        assertThat(late().body().get("items")).isEmpty();
        // Ordered on Thursday 19 November, three working days: Tuesday 24.
        floor.shop.clock().advance(Duration.ofDays(5));
        assertThat(read(id).get("late").asBoolean()).isFalse();
        floor.shop.clock().advance(Duration.ofDays(1));

        JsonNode listed = late().body().at("/items/0");
        assertThat(listed.get("id").asText()).isEqualTo(id);
        assertThat(listed.get("late").asBoolean()).isTrue();
        assertThat(listed.get("holdsUp").toString()).isEqualTo("[\"o1\"]");
        assertThat(listed.at("/lines/0/late").asBoolean()).isTrue();
        assertThat(listed.at("/lines/0/outstanding").asInt()).isEqualTo(10);
    }

    @Test
    void R48_a_later_day_that_the_supplier_confirmed_is_the_one_that_counts() {
        String id = floor.sent(10);
        floor.confirm(id, """
                {"supplierVersion": 1, "lines": [{"sku": "mug", "quantity": 10, "date": "2026-12-01"}]}""");
        floor.shop.clock().advance(Duration.ofDays(8));

        assertThat(read(id).get("late").asBoolean()).isFalse();
    }

    @Test
    void R48_a_supplier_says_that_4_of_6_left_and_the_line_shows_it_beside_ordered_confirmed_and_received() {
        String id = floor.sent(10);

        Answer confirmed = floor.confirm(id, shipping(1, "\"shipped\": 4, \"shippedDate\": \"2026-11-23\""));

        assertThat(confirmed.status()).isEqualTo(200);
        JsonNode line = read(id).at("/lines/0");
        assertThat(line.get("quantity").asInt()).isEqualTo(10);
        assertThat(line.get("confirmed").asInt()).isEqualTo(6);
        assertThat(line.get("shipped").asInt()).isEqualTo(4);
        assertThat(line.get("shippedDate").asText()).isEqualTo("2026-11-23");
        assertThat(line.get("received").asInt()).isZero();
        assertThat(line.get("outstanding").asInt()).isEqualTo(6);
        floor.confirm(id, shipping(2, "\"shipped\": 6"));
        assertThat(read(id).at("/lines/0/shipped").asInt()).isEqualTo(6);
        assertThat(read(id).at("/lines/0/shippedDate").isMissingNode()).isTrue();
    }

    @Test
    void R33_what_is_shipped_is_late_all_the_same_once_its_day_has_passed() {
        String id = floor.sent(10);
        floor.confirm(id, shipping(1, "\"shipped\": 6"));

        floor.shop.clock().advance(Duration.ofDays(6));

        assertThat(read(id).at("/lines/0/late").asBoolean()).isTrue();
        assertThat(read(id).get("holdsUp").toString()).isEqualTo("[\"o1\"]");
    }

    @Test
    void R11_more_shipped_than_confirmed_or_a_day_without_units_is_refused_by_field() {
        String id = floor.sent(10);

        assertThat(floor.confirm(id, shipping(1, "\"shipped\": 7")).pointers()).containsExactly("/lines/0/shipped");
        assertThat(floor.confirm(id, shipping(1, "\"shippedDate\": \"2026-11-23\""))
                        .pointers())
                .containsExactly("/lines/0/shippedDate");
        assertThat(floor.confirm(id, shipping(1, "\"shipped\": -1")).pointers()).containsExactly("/lines/0/shipped");
    }

    /** 6 mugs of 10, and what is said of shipping. */
    private static String shipping(int version, String said) {
        return "{\"supplierVersion\": %d, \"lines\": [{\"sku\": \"mug\", \"quantity\": 6, %s}]}"
                .formatted(version, said);
    }

    @Test
    void R33_what_came_is_late_no_longer() {
        String id = floor.sent(10);
        floor.shop.clock().advance(Duration.ofDays(8));
        floor.receive(id, "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":10}]}");

        assertThat(late().body().get("items")).isEmpty();
        assertThat(read(id).at("/lines/0/late").asBoolean()).isFalse();
    }

    @Test
    void a_draft_is_never_late_and_late_is_true_or_false() {
        floor.offer("mug", 600);
        floor.demand("o1", "mug", 10);
        floor.consolidate();
        floor.shop.clock().advance(Duration.ofDays(30));

        assertThat(late().body().get("items")).isEmpty();
        assertThat(list().query("late", "false").send().body().get("items")).hasSize(1);
        assertThat(list().query("late", "perhaps").send().pointers()).containsExactly("/late");
    }

    @Test
    void R51_a_score_counts_the_purchase_orders_of_a_year() {
        String id = floor.sent(10);
        floor.receive(id, "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":10}]}");

        floor.shop.clock().advance(Duration.ofDays(365));
        assertThat(score().toString())
                .isEqualTo(
                        "{\"supplierId\":\"ceramics\",\"days\":365,\"orders\":1,\"lines\":1,\"onTime\":1,\"onTimePercent\":100,"
                                + "\"inFull\":1,\"inFullPercent\":100,\"priceChanges\":0}");
        floor.shop.clock().advance(Duration.ofDays(1));
        assertThat(score().get("orders").asInt()).isZero();
    }

    private JsonNode score() {
        return floor.buyer
                .to("GET /staff/suppliers/{supplierId}/score")
                .path("supplierId", "ceramics")
                .send()
                .body();
    }

    private Answer late() {
        return list().query("late", "true").send();
    }

    private Http.Request list() {
        return floor.buyer.to("GET /staff/purchase-orders");
    }

    private JsonNode read(String id) {
        return floor.buyer
                .to("GET /staff/purchase-orders/{id}")
                .path("id", id)
                .send()
                .body();
    }
}
