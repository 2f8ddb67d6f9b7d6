package stockroom.paymentsweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.ordering.OrderIds;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.task.TaskKind;
import stockroom.dynamodb.PaymentEventStore.State;
import stockroom.lambda.Surroundings;
import stockroom.testkit.PaidShop;
import stockroom.testkit.SlowMachine;
import stockroom.testkit.fault.Call;
import stockroom.testkit.fault.Calls;

class KeptEventsTest {
    private final PaidShop shop = new PaidShop();
    private final SweepRig rig = new SweepRig(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void R20_an_event_that_was_ahead_of_its_order_pays_it_when_it_comes() {
        String order = OrderIds.of("web", "W-1");
        rig.hear(rig.paid("e-1", order));
        rig.after(Duration.ofMinutes(2));
        shop.take("W-1", "CARD", 10);
        assertThat(rig.sweep().path("done").asInt()).isEqualTo(1);
        assertThat(shop.order(order).payment()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void R20_an_event_whose_order_never_comes_is_a_task_after_an_hour() {
        rig.hear(rig.paid("e-1", "o-nowhere"));
        rig.after(Duration.ofMinutes(59));
        rig.sweep();
        assertThat(shop.tasks()).isEmpty();
        rig.after(Duration.ofMinutes(1));
        rig.sweep();
        rig.sweep();
        assertThat(shop.tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.PAYMENT_UNMATCHED);
            assertThat(task.reason()).contains("shop#e-1").contains("o-nowhere");
        });
        assertThat(shop.events().find("shop#e-1").orElseThrow().state()).isEqualTo(State.UNMATCHED);
    }

    @Test
    void R20_money_of_a_known_order_does_not_wait_behind_250_events_that_are_ahead_of_theirs() {
        IntStream.range(0, 250).forEach(i -> rig.hear(rig.paid("stray-" + i, "o-nowhere-" + i)));
        rig.after(Duration.ofSeconds(1));
        String order = OrderIds.of("web", "W-1");
        rig.hear(rig.paid("e-1", order));
        shop.take("W-1", "CARD", 10);
        rig.after(Duration.ofMinutes(2));
        assertThat(rig.sweep().path("done").asInt()).isEqualTo(1);
        assertThat(shop.order(order).payment()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void R20_when_a_tick_has_time_for_some_events_only_the_next_begins_with_the_others() {
        IntStream.range(0, 120).forEach(i -> rig.hear(rig.paid("stray-" + i, "o-nowhere-" + i)));
        rig.after(Duration.ofSeconds(1));
        String order = OrderIds.of("web", "W-1");
        rig.hear(rig.paid("e-1", order));
        shop.take("W-1", "CARD", 10);
        rig.after(Duration.ofMinutes(2));
        Surroundings slow = shop.test().as("payment-timeout-sweep").on(new SlowMachine());
        rig.sweepOn(slow);
        rig.sweepOn(slow);
        assertThat(shop.order(order).payment()).as("100 strays later").isEqualTo(PaymentStatus.PENDING);
        rig.sweepOn(slow);
        assertThat(shop.order(order).payment()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void an_event_that_waits_for_its_order_is_tried_once_a_minute() {
        rig.hear(rig.paid("e-1", "o-nowhere"));
        rig.after(Duration.ofSeconds(90));
        JsonNode tried = rig.sweep();
        assertThat(Instant.parse(tried.path("idleUntil").asText()))
                .isEqualTo(shop.now().plus(Duration.ofMinutes(1)));
        Calls calls = Calls.counted();
        rig.sweepOn(calls.around(shop.test(), "payment-timeout-sweep"));
        assertThat(calls.made()).extracting(Call::operation).doesNotContain("updateItem");
    }

    @Test
    void an_event_ahead_of_its_order_costs_two_reads_and_one_write_a_minute() {
        IntStream.range(0, 10).forEach(i -> rig.hear(rig.paid("stray-" + i, "o-nowhere-" + i)));
        rig.after(Duration.ofMinutes(2));
        Calls calls = Calls.counted();
        rig.sweepOn(calls.around(shop.test(), "payment-timeout-sweep"));
        assertThat(calls.made())
                .extracting(Call::operation)
                .filteredOn("getItem"::equals)
                .as("two of each, and whether one of two methods fails too often")
                .hasSize(10 * 2 + 2);
        assertThat(calls.made())
                .extracting(Call::operation)
                .filteredOn("updateItem"::equals)
                .hasSize(10);
    }
}
