package stockroom.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import stockroom.domain.purchasing.Supplier.Mode;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.Fault;

class DispatchRaceTest {
    private static final int TICKS = 3;

    @RepeatedTest(3)
    void R45_overlapping_ticks_send_once_with_the_right_order_day() throws Exception {
        try (DispatchFloor floor = new DispatchFloor()) {
            floor.supplier(Mode.AUTOMATIC, null, null);
            floor.wanted("o1", "mug", 5);
            floor.at("2026-11-23T13:45:00");

            together(floor::tick);
            floor.tick();

            assertThat(floor.orders()).containsExactly("SENT 2026-11-23 500");
            assertThat(floor.rows("OUTBOX_TABLE"))
                    .filteredOn(row -> row.text("type").equals("PurchaseOrderSent"))
                    .hasSize(1);
            assertThat(floor.cases()).isEmpty();
        }
    }

    @RepeatedTest(3)
    void R46_overlapping_ticks_hold_a_small_draft_and_ask_nobody_before_the_next_cut_off() throws Exception {
        try (DispatchFloor floor = new DispatchFloor()) {
            floor.supplier(Mode.AUTOMATIC, null, 3_000_00L);
            floor.wanted("o1", "mug", 24);
            floor.at("2026-11-23T13:45:00");

            together(floor::tick);

            assertThat(floor.orders()).containsExactly("HELD 2400");
            assertThat(floor.cases()).isEmpty();
        }
    }

    @Test
    void R45_nobody_is_asked_to_agree_to_a_draft_that_a_buyer_sends_while_it_is_held_back() {
        try (DispatchFloor floor = new DispatchFloor()) {
            floor.supplier(Mode.BY_HAND, null, null);
            floor.wanted("o1", "mug", 5);
            floor.at("2026-11-23T13:45:00");
            Fault sentMeanwhile = (call, real) -> {
                if (call.writes() && call.tables().contains(floor.shop.table("EXCEPTIONS_TABLE"))) {
                    floor.sentByHand();
                }
                return real.proceed();
            };

            floor.tick(Calls.failing(sentMeanwhile).around(floor.shop, "supplier-dispatch"));

            assertThat(floor.orders()).containsExactly("SENT 2026-11-23 500");
            assertThat(floor.cases()).isEmpty();
        }
    }

    private static void together(Callable<Integer> tick) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(TICKS);
        try {
            for (Future<Integer> each : threads.invokeAll(Collections.nCopies(TICKS, tick))) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
