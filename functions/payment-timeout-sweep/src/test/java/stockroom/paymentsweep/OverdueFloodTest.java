package stockroom.paymentsweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.task.TaskKind;
import stockroom.lambda.Surroundings;
import stockroom.testkit.PaidShop;
import stockroom.testkit.SlowMachine;
import stockroom.testkit.fault.Call;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.CrashPoint;

class OverdueFloodTest {
    private final PaidShop shop = new PaidShop();
    private final SweepRig rig = new SweepRig(shop);

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_sweep_that_comes_late_finds_all_that_fell_due_and_says_when_the_next_does() {
        shop.take("W-1", "CARD", 1);
        rig.after(Duration.ofMinutes(10));
        shop.take("W-2", "WALLET", 1);
        rig.after(Duration.ofMinutes(10));
        shop.take("W-3", "CARD", 1);
        rig.after(Duration.ofMinutes(25));
        JsonNode turn = rig.sweep();
        assertThat(turn.path("done").asInt()).isEqualTo(2);
        assertThat(Instant.parse(turn.path("idleUntil").asText()))
                .isEqualTo(shop.now().plus(Duration.ofMinutes(5)));
    }

    @Test
    void an_order_that_falls_due_costs_one_read_and_one_transaction() {
        IntStream.range(0, 8).forEach(i -> shop.take("W-" + i, "CARD", 1));
        rig.after(Duration.ofMinutes(30));
        Calls calls = Calls.counted();
        rig.sweepOn(calls.around(shop.test(), "payment-timeout-sweep"));
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
        rig.after(Duration.ofDays(3));
        Surroundings slow = shop.test().as("payment-timeout-sweep").on(new SlowMachine());
        JsonNode first = rig.sweepOn(slow);
        assertThat(first.path("done").asInt()).as("one share of each part").isBetween(150, 201);
        assertThat(Instant.parse(first.path("idleUntil").asText()))
                .as("there is more")
                .isEqualTo(shop.now());
        assertThat(shop.order(transfer).attention().asksFor(TaskKind.PAYMENT_OVERDUE))
                .isTrue();
        JsonNode second = rig.sweep();
        assertThat(first.path("done").asInt() + second.path("done").asInt()).isEqualTo(261);
        assertThat(second.path("idleUntil").isNull()).isTrue();
    }

    @Test
    void a_sweep_that_dies_anywhere_leaves_each_order_with_one_task_after_the_next() {
        CrashPoint.eachChange(point -> {
            try (PaidShop dying = new PaidShop()) {
                SweepRig sweeps = new SweepRig(dying);
                dying.take("W-1", "CARD", 1);
                dying.take("W-2", "BANK_TRANSFER", 1);
                dying.test().clock().advance(Duration.ofDays(3));
                point.run(() -> sweeps.sweepOn(point.calls().around(dying.test(), "payment-timeout-sweep")));
                sweeps.sweep();
                assertThat(dying.tasks()).as(point.toString()).hasSize(2);
            }
        });
    }
}
