package stockroom.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.purchasing.Validity;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.event.InvocationContext;

class DemandConsolidationFunctionTest {
    private static final String RUN = "POST /staff/consolidation-runs";

    private final BuyingFloor floor = new BuyingFloor();
    private final DemandConsolidationFunction function =
            new DemandConsolidationFunction(floor.shop.as("demand-consolidation"));
    private final Http buyer = Http.staff(function, "Bohdan", "[buyer]");

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void R43_a_run_by_hand_reports_counts_exceptions_requests_and_duration() {
        scene();

        JsonNode report = buyer.to(RUN).send().body();

        assertThat(report.get("skus").asInt()).isEqualTo(2);
        assertThat(report.get("purchaseOrders").asInt()).isEqualTo(1);
        assertThat(report.get("lines").asInt()).isEqualTo(1);
        assertThat(report.get("exceptions").asInt()).isEqualTo(1);
        assertThat(report.get("requests").asInt()).isPositive();
        assertThat(report.has("durationMs")).isTrue();
        assertThat(report.has("changes")).isFalse();
    }

    @Test
    void a_preview_lists_the_changes_and_writes_nothing() {
        scene();

        Answer preview = buyer.to(RUN).json("{\"preview\":true}");

        assertThat(preview.body().get("changes").toString())
                .isEqualTo("[{\"supplierId\":\"acme\",\"warehouse\":\"main\",\"sku\":\"mug\",\"from\":0,\"to\":4}]");
        assertThat(floor.drafts()).isEmpty();
        assertThat(floor.cases()).isEmpty();
        assertThat(floor.marked()).hasSize(2);
        assertThat(buyer.to(RUN).json("{\"full\":true}").body().get("lines").asInt())
                .isEqualTo(1);
        assertThat(buyer.to(RUN).json("{\"full\":true,\"preview\":true}").body().get("changes"))
                .isEmpty();
    }

    @Test
    void only_buyers_and_owners_run_it_and_unknown_fields_are_refused() {
        assertThat(Http.staff(function, "Olena", "[operator]").to(RUN).send().status())
                .isEqualTo(403);
        assertThat(buyer.to(RUN).json("{\"fast\":true}").status()).isEqualTo(422);
        assertThat(buyer.to(RUN).json("{\"full\":\"yes\"}").pointers()).containsExactly("/full");
    }

    @Test
    void R32_what_a_cancelled_order_gave_up_of_a_sent_purchase_order_is_told_by_the_next_run() {
        scene();
        String id = floor.sent();
        floor.cancelDemand("o1", "mug", 4);

        buyer.to(RUN).json("{\"preview\":true}");
        assertThat(floor.kinds()).doesNotContain("FREE_INCOMING");
        buyer.to(RUN).send();

        assertThat(floor.kinds()).contains("FREE_INCOMING");
        assertThat(floor.purchaseOrders().get(id).status().name()).isEqualTo("SENT");
        floor.demand("o2", "mug", 4);
        Answer next = buyer.to(RUN).send();
        assertThat(floor.kinds()).doesNotContain("FREE_INCOMING");
        // The purchase order, its one position, what its orders depend on, and its three kinds of cases.
        assertThat(next.body().get("requests").asInt()).isBetween(20, 30);
        assertThat(buyer.to(RUN).send().body().get("requests").asInt()).isEqualTo(14);
    }

    @Test
    void R33_R43_a_purchase_order_that_can_not_be_read_stops_no_run() {
        scene();
        floor.offer("acme", "jar", 600, 1, 1);
        floor.sent();
        floor.breakPosition("jar");
        floor.cancelDemand("o1", "mug", 4);

        assertThat(buyer.to(RUN).send().status()).isEqualTo(200);
    }

    @Test
    void a_tick_says_what_it_did_and_until_when_it_may_sleep() throws IOException {
        scene();
        floor.offer("acme", "mug", 600, 1, 1, new Validity(null, LocalDate.of(2026, 11, 30)));

        JsonNode first = tick("{\"time\":\"2026-11-19T08:15:00Z\"}");
        JsonNode again = tick("{\"time\":\"2026-11-19T08:15:00Z\"}");

        assertThat(first.get("done").asInt()).isEqualTo(2);
        // After the supplier's next cut-off goods come later; the offer ends only on the 30th.
        assertThat(first.get("idleUntil").asText()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(again.get("done").asInt()).isZero();
        assertThat(tick("{\"time\":\"2026-11-20T03:00:00Z\",\"selfCheck\":true}")
                        .get("done")
                        .asInt())
                .isZero();
    }

    private void scene() {
        floor.supplier("acme", 1);
        floor.offer("acme", "mug", 600, 1, 1);
        floor.demand("o1", "mug", 4);
        floor.demand("o1", "jar", 1);
    }

    private JsonNode tick(String input) throws IOException {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        function.handleRequest(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                output,
                InvocationContext.unhurried("tick"));
        return new ObjectMapper().readTree(output.toByteArray());
    }
}
