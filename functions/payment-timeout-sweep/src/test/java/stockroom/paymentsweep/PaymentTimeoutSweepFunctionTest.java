package stockroom.paymentsweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stockroom.domain.measure.Money;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderIds;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.Settings;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.Pause;
import stockroom.dynamodb.PaymentEventStore.State;
import stockroom.dynamodb.Transactor;
import stockroom.lambda.Machine;
import stockroom.lambda.Surroundings;
import stockroom.ordering.payment.PaymentWiring;
import stockroom.testkit.PaidShop;
import stockroom.testkit.TestShop;
import stockroom.testkit.event.InvocationContext;
import stockroom.testkit.fault.Call;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.CrashPoint;

class PaymentTimeoutSweepFunctionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PaidShop shop = new PaidShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void R12_a_card_not_paid_within_PT30M_is_one_operator_s_task_however_often_the_sweep_runs() {
        String order = shop.take("W-1", "CARD", 10);
        after(Duration.ofSeconds(1_799));
        assertThat(sweep().path("done").asInt()).isZero();
        after(Duration.ofSeconds(1));
        assertThat(sweep().path("done").asInt()).isEqualTo(1);
        assertThat(sweep().path("done").asInt()).isZero();
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
        set("deferredPaymentLimit", limit);
        shop.test().clock().set(placed);
        shop.take("W-1", "BANK_TRANSFER", 10);
        shop.test().clock().set(due.minusSeconds(1));
        sweep();
        assertThat(shop.tasks()).isEmpty();
        shop.test().clock().set(due);
        sweep();
        assertThat(shop.tasks())
                .extracting(Task::kind, Task::dueAt)
                .containsExactly(tuple(TaskKind.PAYMENT_OVERDUE, due));
    }

    @Test
    void R13_an_empty_limit_means_never() {
        set("deferredPaymentLimit", null);
        shop.take("W-1", "BANK_TRANSFER", 10);
        after(Duration.ofDays(300));
        assertThat(sweep().path("idleUntil").isNull()).isTrue();
        assertThat(shop.tasks()).isEmpty();
    }

    @Test
    void R14_due_at_03_00_client_time_the_task_exists_and_is_offered_at_the_opening() {
        shop.test().clock().set(Instant.parse("2026-11-20T00:30:00Z"));
        shop.take("W-1", "CARD", 10);
        after(Duration.ofMinutes(30));
        sweep();
        assertThat(shop.tasks())
                .extracting(Task::dueAt, Task::offeredFrom)
                .containsExactly(tuple(Instant.parse("2026-11-20T01:00:00Z"), Instant.parse("2026-11-20T07:00:00Z")));
    }

    @Test
    void R15_payment_and_sweep_in_the_same_instant_have_exactly_one_outcome() {
        List<String> orders = IntStream.range(0, 12)
                .mapToObj(i -> shop.take("W-" + i, "CARD", 10))
                .toList();
        after(Duration.ofMinutes(30));
        CompletableFuture<Void> sweeping = CompletableFuture.runAsync(() -> {
            sweep();
            sweep();
        });
        CompletableFuture<Void> paying =
                CompletableFuture.runAsync(() -> orders.forEach(id -> hear(paid("e-" + id, id))));
        CompletableFuture<JsonNode> overlapping = CompletableFuture.supplyAsync(this::sweep);
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
        set("deferredPaymentLimit", "P5D");
        String later = shop.take("after", "BANK_TRANSFER", 1);
        after(Duration.ofDays(3));
        assertThat(sweep().path("done").asInt()).isEqualTo(1);
        assertThat(shop.order(later).attention().timer()).isPresent();
        after(Duration.ofDays(2));
        assertThat(sweep().path("done").asInt()).isEqualTo(1);
    }

    @Test
    void a_sweep_that_comes_late_finds_all_that_fell_due_and_says_when_the_next_does() {
        shop.take("W-1", "CARD", 1);
        after(Duration.ofMinutes(10));
        shop.take("W-2", "WALLET", 1);
        after(Duration.ofMinutes(10));
        shop.take("W-3", "CARD", 1);
        after(Duration.ofMinutes(25));
        JsonNode turn = sweep();
        assertThat(turn.path("done").asInt()).isEqualTo(2);
        assertThat(Instant.parse(turn.path("idleUntil").asText()))
                .isEqualTo(shop.now().plus(Duration.ofMinutes(5)));
    }

    @Test
    void an_order_that_falls_due_costs_one_read_and_one_transaction() {
        IntStream.range(0, 8).forEach(i -> shop.take("W-" + i, "CARD", 1));
        after(Duration.ofMinutes(30));
        Calls calls = Calls.counted();
        fire(new PaymentTimeoutSweepFunction(calls.around(shop.test(), "payment-timeout-sweep")));
        assertThat(calls.made())
                .filteredOn(call -> call.operation().equals("getItem"))
                .as("an order each, and whether one of two methods fails too often")
                .hasSize(8 + 2);
        assertThat(calls.made())
                .filteredOn(call -> call.operation().equals("transactWriteItems"))
                .hasSize(8);
        assertThat(calls.made())
                .extracting(Call::operation)
                .filteredOn("query"::equals)
                .hasSizeLessThan(25);
    }

    @Test
    void a_flood_is_worked_off_in_shares_and_no_kind_waits_behind_another() {
        IntStream.range(0, 260).forEach(i -> shop.take("W-" + i, "CARD", 1));
        String transfer = shop.take("transfer", "BANK_TRANSFER", 1);
        after(Duration.ofDays(3));
        Surroundings slow = shop.test().as("payment-timeout-sweep").on(new SlowMachine());
        JsonNode first = fire(new PaymentTimeoutSweepFunction(slow));
        assertThat(first.path("done").asInt()).as("one share of each part").isBetween(150, 201);
        assertThat(Instant.parse(first.path("idleUntil").asText()))
                .as("there is more")
                .isEqualTo(shop.now());
        assertThat(shop.order(transfer).attention().asksFor(TaskKind.PAYMENT_OVERDUE))
                .isTrue();
        JsonNode second = sweep();
        assertThat(first.path("done").asInt() + second.path("done").asInt()).isEqualTo(261);
        assertThat(second.path("idleUntil").isNull()).isTrue();
    }

    @Test
    void a_sweep_that_dies_anywhere_leaves_each_order_with_one_task_after_the_next() {
        CrashPoint.eachChange(point -> {
            try (PaidShop dying = new PaidShop()) {
                dying.take("W-1", "CARD", 1);
                dying.take("W-2", "BANK_TRANSFER", 1);
                dying.test().clock().advance(Duration.ofDays(3));
                point.run(() -> fire(
                        new PaymentTimeoutSweepFunction(point.calls().around(dying.test(), "payment-timeout-sweep")),
                        dying.now()));
                fire(new PaymentTimeoutSweepFunction(dying.test().as("payment-timeout-sweep")), dying.now());
                assertThat(dying.tasks()).as(point.toString()).hasSize(2);
            }
        });
    }

    @Test
    void R20_an_event_that_was_ahead_of_its_order_pays_it_when_it_comes() {
        String order = OrderIds.of("web", "W-1");
        hear(paid("e-1", order));
        after(Duration.ofMinutes(2));
        shop.take("W-1", "CARD", 10);
        assertThat(sweep().path("done").asInt()).isEqualTo(1);
        assertThat(shop.order(order).payment()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void R20_an_event_whose_order_never_comes_is_a_task_after_an_hour() {
        hear(paid("e-1", "o-nowhere"));
        after(Duration.ofMinutes(59));
        sweep();
        assertThat(shop.tasks()).isEmpty();
        after(Duration.ofMinutes(1));
        sweep();
        sweep();
        assertThat(shop.tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo(TaskKind.PAYMENT_UNMATCHED);
            assertThat(task.reason()).contains("shop#e-1").contains("o-nowhere");
        });
        assertThat(shop.events().find("shop#e-1").orElseThrow().state()).isEqualTo(State.UNMATCHED);
    }

    @Test
    void R24_the_tenth_payment_lets_the_sweep_see_it_and_the_episode_ends_when_an_hour_later_is_normal() {
        List<String> orders = IntStream.rangeClosed(1, 10)
                .mapToObj(i -> shop.take("W-" + i, "CARD", 1))
                .toList();
        orders.subList(0, 3).forEach(id -> hear(event("f-" + id, id, PaymentEventType.FAILED)));
        orders.subList(3, 10).forEach(id -> hear(paid("p-" + id, id)));
        assertThat(alerts()).isZero();
        sweep();
        assertThat(alerts()).isEqualTo(1);
        after(Duration.ofMinutes(70));
        sweep();
        assertThat(alerts()).as("the hour after is not over").isEqualTo(1);
        after(Duration.ofMinutes(50));
        sweep();
        assertThat(alerts()).isZero();
    }

    private long alerts() {
        return shop.tasks().stream()
                .filter(task -> task.kind() == TaskKind.PAYMENT_FAILURES)
                .count();
    }

    private PaymentEvent paid(String id, String order) {
        return event(id, order, PaymentEventType.PAID);
    }

    private PaymentEvent event(String id, String order, PaymentEventType type) {
        return new PaymentEvent("shop#" + id, order, 1, type, Money.of(100_000, "UAH"), shop.now(), null);
    }

    private void hear(PaymentEvent event) {
        Cause cause = new Cause("machine:payment-webhook", "r", shop.now());
        new PaymentWiring(shop.test().as("payment-webhook")).takePaymentEvent().take(event, cause);
    }

    private void set(String setting, String value) {
        TestShop test = shop.test();
        Map<String, Object> chosen = new HashMap<>();
        chosen.put(setting, value);
        ConfigurationStore store = new ConfigurationStore(test.dynamoDb(), test.table("SETTINGS_TABLE"));
        assertThat(new Transactor(test.dynamoDb()).write(store.settings(Settings.stored(chosen), 0)))
                .isTrue();
    }

    private void after(Duration duration) {
        shop.test().clock().advance(duration);
    }

    private JsonNode sweep() {
        return fire(new PaymentTimeoutSweepFunction(shop.test().as("payment-timeout-sweep")));
    }

    private JsonNode fire(PaymentTimeoutSweepFunction function) {
        return fire(function, shop.now());
    }

    private static JsonNode fire(PaymentTimeoutSweepFunction function, Instant now) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        String tick = "{\"time\": \"" + now + "\"}";
        try {
            function.handleRequest(
                    new ByteArrayInputStream(tick.getBytes(StandardCharsets.UTF_8)),
                    output,
                    InvocationContext.unhurried("tick"));
            return JSON.readTree(output.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One on which whatever is done takes most of a minute. */
    private static final class SlowMachine implements Machine {
        private final Machine real = Machine.real();
        private final AtomicLong asked = new AtomicLong();

        @Override
        public RandomGenerator random() {
            return real.random();
        }

        @Override
        public Pause pause() {
            return real.pause();
        }

        @Override
        public Parallel parallel(int width) {
            return real.parallel(width);
        }

        @Override
        public long nanoTime() {
            return Duration.ofSeconds(30).toNanos() * asked.getAndIncrement();
        }
    }
}
