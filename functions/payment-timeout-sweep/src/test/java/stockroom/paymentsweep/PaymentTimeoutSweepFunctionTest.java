package stockroom.paymentsweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentEventType;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;
import stockroom.testkit.PaidShop;

class PaymentTimeoutSweepFunctionTest {
    private final PaidShop shop = new PaidShop();
    private final SweepRig rig = new SweepRig(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void R12_a_card_not_paid_within_PT30M_is_one_operator_s_task_however_often_the_sweep_runs() {
        String order = shop.take("W-1", "CARD", 10);
        rig.after(Duration.ofSeconds(1_799));
        assertThat(rig.sweep().path("done").asInt()).isZero();
        rig.after(Duration.ofSeconds(1));
        assertThat(rig.sweep().path("done").asInt()).isEqualTo(1);
        assertThat(rig.sweep().path("done").asInt()).isZero();
        assertThat(shop.tasks())
                .extracting(Task::kind, Task::rule)
                .containsExactly(tuple(TaskKind.PAYMENT_PROBLEM, "R12"));
        assertThat(shop.order(order).status()).as("no timer cancels").isEqualTo(OrderStatus.OPEN);
        assertThat(shop.order(order).version()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        // Placed on a Friday at 10:00 in Kyiv, before the clocks go back, and before they go forward.
        "P3D, 2026-10-23T07:00:00Z, 2026-10-26T08:00:00Z",
        "PT72H, 2026-10-23T07:00:00Z, 2026-10-26T07:00:00Z",
        "P3D, 2027-03-26T08:00:00Z, 2027-03-29T07:00:00Z",
        "PT72H, 2027-03-26T08:00:00Z, 2027-03-29T08:00:00Z"
    })
    void R13_a_transfer_placed_on_Friday_at_10_falls_due_on_Monday_at_10_or_72_hours_later(
            String limit, Instant placed, Instant due) {
        rig.set("deferredPaymentLimit", limit);
        shop.test().clock().set(placed);
        shop.take("W-1", "BANK_TRANSFER", 10);
        shop.test().clock().set(due.minusSeconds(1));
        rig.sweep();
        assertThat(shop.tasks()).isEmpty();
        shop.test().clock().set(due);
        rig.sweep();
        assertThat(shop.tasks())
                .extracting(Task::kind, Task::dueAt)
                .containsExactly(tuple(TaskKind.PAYMENT_OVERDUE, due));
    }

    @Test
    void R13_an_empty_limit_means_never() {
        rig.set("deferredPaymentLimit", null);
        shop.take("W-1", "BANK_TRANSFER", 10);
        rig.after(Duration.ofDays(300));
        assertThat(rig.sweep().path("idleUntil").isNull()).isTrue();
        assertThat(shop.tasks()).isEmpty();
    }

    @Test
    void R14_due_at_03_00_client_time_the_task_exists_and_is_offered_at_the_opening() {
        shop.test().clock().set(Instant.parse("2026-11-20T00:30:00Z"));
        shop.take("W-1", "CARD", 10);
        rig.after(Duration.ofMinutes(30));
        rig.sweep();
        assertThat(shop.tasks())
                .extracting(Task::dueAt, Task::offeredFrom)
                .containsExactly(tuple(Instant.parse("2026-11-20T01:00:00Z"), Instant.parse("2026-11-20T07:00:00Z")));
    }

    @Test
    void R15_payment_and_sweep_in_the_same_instant_have_exactly_one_outcome() {
        List<String> orders = IntStream.range(0, 12)
                .mapToObj(i -> shop.take("W-" + i, "CARD", 10))
                .toList();
        rig.after(Duration.ofMinutes(30));
        CompletableFuture<Void> sweeping = CompletableFuture.runAsync(() -> {
            rig.sweep();
            rig.sweep();
        });
        CompletableFuture<Void> paying =
                CompletableFuture.runAsync(() -> orders.forEach(id -> rig.hear(rig.paid("e-" + id, id))));
        CompletableFuture<JsonNode> overlapping = CompletableFuture.supplyAsync(rig::sweep);
        CompletableFuture.allOf(sweeping, paying, overlapping).join();
        for (String id : orders) {
            Order order = shop.order(id);
            assertThat(order.payment()).isEqualTo(PaymentStatus.PAID);
            assertThat(order.attention().tasks()).isEmpty();
            assertThat(order.attention().timer()).isEmpty();
            long overdue = order.history().stream()
                    .filter(entry -> entry.what().equals("PAYMENT_OVERDUE"))
                    .count();
            assertThat(overdue).isLessThanOrEqualTo(1);
            assertThat(order.version()).isEqualTo(2 + overdue);
        }
        assertThat(shop.tasks()).isEmpty();
    }

    @Test
    void R23_a_limit_changed_from_3_to_5_days_touches_later_orders_only() {
        shop.take("before", "BANK_TRANSFER", 1);
        rig.set("deferredPaymentLimit", "P5D");
        String later = shop.take("after", "BANK_TRANSFER", 1);
        rig.after(Duration.ofDays(3));
        assertThat(rig.sweep().path("done").asInt()).isEqualTo(1);
        assertThat(shop.order(later).attention().timer()).isPresent();
        rig.after(Duration.ofDays(2));
        assertThat(rig.sweep().path("done").asInt()).isEqualTo(1);
    }

    @Test
    void R24_the_tenth_payment_lets_the_sweep_see_it_and_the_episode_ends_when_an_hour_later_is_normal() {
        List<String> orders = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> shop.take("W-" + i, "CARD", 1))
                .toList();
        orders.subList(0, 3).forEach(id -> rig.hear(rig.event("f-" + id, id, PaymentEventType.FAILED)));
        orders.subList(3, 10).forEach(id -> rig.hear(rig.paid("p-" + id, id)));
        assertThat(alerts()).isZero();
        rig.sweep();
        assertThat(alerts()).isEqualTo(1);
        rig.after(Duration.ofMinutes(70));
        rig.sweep();
        assertThat(alerts()).as("the hour after is not over").isEqualTo(1);
        rig.after(Duration.ofMinutes(50));
        rig.sweep();
        assertThat(alerts()).isZero();
    }

    private long alerts() {
        return shop.tasks().stream()
                .filter(task -> task.kind() == TaskKind.PAYMENT_FAILURES)
                .count();
    }
}
