package stockroom.local.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.ordering.NewOrder;
import stockroom.domain.payment.PaymentMethod;
import stockroom.lambda.json.Json;
import stockroom.local.sample.MadeUpTerms.Afterwards;
import stockroom.ordering.json.OrderRequest;

class OrderBodyTest {
    private static final SamplePlan FULL = SamplePlan.of(SampleSize.FULL);
    private static final MadeUpClients CLIENTS = new MadeUpClients(FULL.orders());
    private static final SampleCalendar CALENDAR = SampleCalendar.endingToday(Instant.parse("2026-11-22T12:00:00Z"));

    @Test
    void an_order_carries_its_goods_delivery_and_fees_so_that_its_total_is_the_files() {
        assertThat(FULL.orders()).allSatisfy(order -> {
            ObjectNode body = body(order);
            long goods = 0;
            for (var line : body.path("lines")) {
                goods += line.path("quantity").asLong()
                        * line.path("unitPrice").path("amount").asLong();
            }
            long others = body.at("/delivery/price/amount").asLong()
                    + body.at("/fees/amount").asLong();
            assertThat(goods + others).isEqualTo(order.totalPence());
        });
    }

    @Test
    void the_first_invoice_reads_as_the_contract_says() {
        ObjectNode body = body(FULL.orders().get(0));

        assertThat(body.path("externalId").asText()).isEqualTo("536365");
        assertThat(body.path("placedAt").asText()).isEqualTo("2026-11-03T08:26:00Z");
        assertThat(body.at("/customer/address/country").asText()).isEqualTo("GB");
        assertThat(body.at("/lines/0/unitPrice/currency").asText()).isEqualTo("GBP");
        List<String> fields = new ArrayList<>();
        body.fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .containsExactly("externalId", "placedAt", "customer", "lines", "delivery", "payment", "fees");
    }

    @Test
    void intake_s_own_reader_takes_every_order_with_its_total_and_its_client() {
        assertThat(FULL.orders()).allSatisfy(order -> {
            NewOrder read = Json.read(
                    body(order).toString().getBytes(UTF_8), fields -> OrderRequest.parse(fields, "marketplace"));

            assertThat(read.lines()).hasSize(order.lines().size());
            assertThat(read.placedAt()).contains(CALENDAR.instant(order.placedAt()));
            assertThat(read.client().contact().phone().isPresent())
                    .isEqualTo(!order.customerId().isEmpty());
        });
    }

    @Test
    void no_body_exceeds_256_KiB() {
        assertThat(FULL.orders()).allMatch(order -> body(order).toString().length() < 256 * 1024);
    }

    @Test
    void R9_every_payment_method_goes_with_its_delivery_kind() {
        Map<DeliveryKind, Set<PaymentMethod>> cash = Map.of(
                DeliveryKind.COURIER, Set.of(PaymentMethod.CASH),
                DeliveryKind.POST, Set.of(PaymentMethod.CASH_ON_DELIVERY));
        assertThat(FULL.orders()).allSatisfy(order -> {
            MadeUpTerms terms = MadeUpTerms.of(order, CLIENTS.of(order));
            assertThat(terms.afterwards() == Afterwards.CONFIRMED)
                    .isEqualTo(cash.get(terms.delivery()).contains(terms.payment()));
            assertThat(terms.delivery() == DeliveryKind.POST
                            || CLIENTS.of(order).city().equals(MadeUpTerms.WAREHOUSE_CITY))
                    .isTrue();
        });
    }

    @Test
    void R42_a_part_of_the_orders_buys_and_a_part_waits() {
        assertThat(share(Afterwards.PAID)).isBetween(0.5, 0.6);
        assertThat(share(Afterwards.CONFIRMED)).isBetween(0.15, 0.25);
        assertThat(share(Afterwards.WAITS)).isBetween(0.2, 0.3);
    }

    private static double share(Afterwards afterwards) {
        return FULL.orders().stream()
                        .filter(order ->
                                MadeUpTerms.of(order, CLIENTS.of(order)).afterwards() == afterwards)
                        .count()
                / (double) FULL.orders().size();
    }

    private static ObjectNode body(SampleOrder order) {
        MadeUpClient client = CLIENTS.of(order);
        return OrderBody.of(order, client, MadeUpTerms.of(order, client), CALENDAR);
    }
}
