package stockroom.staffpurchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.purchasing.watching.WatchingWiring;

class WatchPurchaseOrdersTest {
    private final PurchasingFloor floor = new PurchasingFloor();
    private String id = "";

    @BeforeEach
    void ten_mugs_are_on_their_way() {
        floor.offer("mug", 600);
        floor.demand("o1", "mug", 10);
        floor.consolidate();
        id = floor.draft().id();
        floor.send(id);
    }

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void R33_a_late_order_still_counts_as_incoming_and_is_one_case_that_names_the_orders_at_risk() {
        floor.confirm(
                id, "{\"supplierVersion\":1,\"lines\":[{\"sku\":\"mug\",\"quantity\":10,\"date\":\"2026-11-20\"}]}");
        assertThat(look()).isZero();

        floor.shop.clock().advance(Duration.ofDays(2));

        assertThat(look()).isEqualTo(1);
        assertThat(look()).isZero();
        assertThat(floor.cases()).containsExactly("LATE");
        assertThat(open().get("orders").toString()).isEqualTo("[\"o1\"]");
        assertThat(open().get("promises").toString())
                .as("nobody knows the day of what is overdue")
                .isEqualTo("[{\"orderId\":\"o1\",\"promisedDate\":\"2026-11-23\"}]");
        assertThat(open().get("purchaseOrderId").asText()).isEqualTo(id);
        floor.consolidate();
        assertThat(floor.all(Set.of(PurchaseOrderStatus.DRAFT))).isEmpty();
        floor.receive(id, "{\"receiptId\":\"r1\",\"lines\":[{\"sku\":\"mug\",\"received\":10}]}");
        assertThat(floor.cases()).isEmpty();
    }

    @Test
    void R33_a_case_that_a_person_resolved_stays_so_until_its_cause_is_gone() {
        floor.shop.clock().advance(Duration.ofDays(6));
        look();
        floor.buyer
                .to("POST /staff/exceptions/{id}/resolve")
                .path("id", open().get("id").asText())
                .send();
        int before = floor.cases().size();

        look();

        assertThat(floor.cases()).hasSize(before);
    }

    @Test
    void R33_supply_that_comes_after_the_promise_of_its_order_is_a_case() {
        assertThat(look()).isEqualTo(1);
        assertThat(floor.cases()).containsExactly("AFTER_PROMISE");
        assertThat(open().get("orders").toString()).isEqualTo("[\"o1\"]");

        floor.confirm(
                id, "{\"supplierVersion\":1,\"lines\":[{\"sku\":\"mug\",\"quantity\":10,\"date\":\"2026-11-23\"}]}");
        look();

        assertThat(floor.cases()).isEmpty();
    }

    @Test
    void R33_a_new_day_of_the_supplier_s_is_the_new_promise_of_each_order_and_the_reason_names_the_last() {
        floor.demand("o2", "mug", 4);
        floor.consolidate();
        String second = floor.draft().id();
        floor.send(second);
        floor.confirm(
                id, "{\"supplierVersion\":1,\"lines\":[{\"sku\":\"mug\",\"quantity\":10,\"date\":\"2026-12-01\"}]}");
        floor.confirm(
                second, "{\"supplierVersion\":1,\"lines\":[{\"sku\":\"mug\",\"quantity\":4,\"date\":\"2026-12-08\"}]}");

        look();

        JsonNode cases = floor.buyer.to("GET /staff/exceptions").send().body().path("items");
        assertThat(cases.findValuesAsText("kind")).containsExactly("AFTER_PROMISE", "AFTER_PROMISE");
        assertThat(cases.findValuesAsText("reason"))
                .anyMatch(reason -> reason.contains("the last on 2026-12-01"))
                .anyMatch(reason -> reason.contains("the last on 2026-12-08"));
        assertThat(cases.findValues("promises"))
                .extracting(JsonNode::toString)
                .containsExactlyInAnyOrder(
                        "[{\"orderId\":\"o1\",\"promisedDate\":\"2026-11-23\",\"expectedDate\":\"2026-12-01\"}]",
                        "[{\"orderId\":\"o2\",\"promisedDate\":\"2026-11-23\",\"expectedDate\":\"2026-12-08\"}]");
    }

    @Test
    void R32_demand_of_cancelled_orders_becomes_free_incoming_and_goes_to_who_orders_next() {
        floor.noDemand("o1", "mug", 10);
        look();
        assertThat(floor.cases()).containsExactly("FREE_INCOMING");

        floor.demand("o2", "mug", 10);
        floor.consolidate();
        look();

        assertThat(floor.cases()).containsExactly("AFTER_PROMISE");
        assertThat(floor.all(Set.of(PurchaseOrderStatus.DRAFT))).isEmpty();
    }

    private int look() {
        return WatchingWiring.watchPurchaseOrders(floor.shop.surroundings())
                .look(floor.shop.clock().instant(), floor.cause());
    }

    private JsonNode open() {
        return floor.buyer.to("GET /staff/exceptions").send().body().at("/items/0");
    }
}
