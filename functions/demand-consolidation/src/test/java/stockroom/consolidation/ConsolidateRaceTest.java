package stockroom.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import stockroom.domain.purchasing.Validity;
import stockroom.domain.purchasing.Wish;
import stockroom.purchasing.consolidation.RunRequest;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.Fault;

class ConsolidateRaceTest {
    @RepeatedTest(3)
    void R31_two_runs_at_once_leave_the_drafts_of_one() throws Exception {
        try (BuyingFloor floor = new BuyingFloor()) {
            floor.supplier("acme", 1);
            floor.supplier("best", 1);
            for (int i = 0; i < 40; i++) {
                floor.offer(i % 2 == 0 ? "acme" : "best", "S" + i, 600, 1, 1);
                floor.demand("o1", "S" + i, 1 + i);
            }

            together(floor::run, floor::run, floor::fullRun);
            floor.run();

            assertThat(floor.drafts()).hasSize(40);
            assertThat(floor.purchaseOrders()).hasSize(2);
            assertThat(floor.marked()).isEmpty();
            assertThat(floor.selfCheck()).isZero();
        }
    }

    @RepeatedTest(3)
    void R32_cancels_against_a_run_leave_no_draft_line_behind() throws Exception {
        try (BuyingFloor floor = new BuyingFloor()) {
            floor.supplier("acme", 1);
            for (int i = 0; i < 10; i++) {
                floor.offer("acme", "S" + i, 600, 1, 1);
                floor.demand("o1", "S" + i, 2);
                floor.demand("o2", "S" + i, 3);
            }

            together(floor::run, () -> {
                IntStream.range(0, 10).forEach(i -> floor.cancelDemand("o1", "S" + i, 2));
                return null;
            });
            floor.run();

            assertThat(floor.drafts()).hasSize(10).allMatch(line -> line.endsWith("=3"));
            assertThat(floor.marked()).isEmpty();
        }
    }

    @Test
    void conflicts_with_orders_are_waited_for() {
        try (BuyingFloor floor = new BuyingFloor()) {
            floor.supplier("acme", 1);
            floor.offer("acme", "mug", 600, 1, 1);
            floor.demand("o1", "mug", 4);

            floor.run(
                    Calls.failing(Fault.conflicts(3)).around(floor.shop, "demand-consolidation"),
                    RunRequest.Scope.CHANGED,
                    RunRequest.Mode.WRITE);

            assertThat(floor.drafts()).containsExactly("acme/mug=4");
        }
    }

    @Test
    void R31_an_article_discontinued_while_a_full_run_reads_is_not_bought() {
        try (BuyingFloor floor = new BuyingFloor()) {
            floor.supplier("acme", 1);
            floor.product("mug", false);
            floor.offer("acme", "mug", 600, 1, 1);
            floor.demand("o1", "mug", 4);
            AtomicBoolean changed = new AtomicBoolean();
            Fault discontinuing = (call, real) -> {
                Object answer = real.proceed();
                boolean products = call.tables().contains(floor.shop.table("PRODUCTS_TABLE"));
                if (products && !changed.getAndSet(true)) {
                    floor.discontinue("mug");
                }
                return answer;
            };

            floor.run(
                    Calls.failing(discontinuing).around(floor.shop, "demand-consolidation"),
                    RunRequest.Scope.EVERYTHING,
                    RunRequest.Mode.WRITE);
            floor.run();

            assertThat(changed).isTrue();
            assertThat(floor.drafts()).isEmpty();
            assertThat(floor.cases()).containsExactly("DISCONTINUED#mug#main");
        }
    }

    @Test
    void R31_notes_of_a_run_that_was_overtaken_dont_go_over_a_newer_answer() {
        try (BuyingFloor floor = new BuyingFloor()) {
            floor.supplier("acme", 1);
            floor.offer("acme", "mug", 600, 1, 1);
            floor.demand("o1", "mug", 10);
            floor.run();
            floor.demand("o2", "mug", 1);
            floor.cancelDemand("o2", "mug", 1);
            AtomicBoolean overtaken = new AtomicBoolean();
            Fault overtaking = (call, real) -> {
                if (call.operation().equals("transactWriteItems") && !overtaken.getAndSet(true)) {
                    floor.edit("acme", "mug", new Wish.AtMost(8, 10));
                    floor.run();
                }
                return real.proceed();
            };

            floor.run(
                    Calls.failing(overtaking).around(floor.shop, "demand-consolidation"),
                    RunRequest.Scope.CHANGED,
                    RunRequest.Mode.WRITE);

            assertThat(overtaken).isTrue();
            assertThat(floor.drafts()).containsExactly("acme/mug=8");
            assertThat(floor.cases()).containsExactly("WITHHELD#mug#main");
            assertThat(floor.marked()).isEmpty();
            assertThat(floor.selfCheck()).isZero();
        }
    }

    @Test
    void R38_a_case_that_a_newer_answer_opened_is_dropped_though_an_overtaken_run_wrote_in_between() {
        try (BuyingFloor floor = new BuyingFloor()) {
            floor.supplier("acme", 1);
            floor.demand("o1", "mug", 10);
            AtomicBoolean overtaken = new AtomicBoolean();
            Fault overtaking = (call, real) -> {
                if (call.operation().equals("transactWriteItems") && !overtaken.getAndSet(true)) {
                    floor.offer("acme", "mug", 600, 1, 1, new Validity(null, LocalDate.of(2026, 1, 1)));
                    floor.run();
                    floor.demand("o2", "mug", 1);
                }
                return real.proceed();
            };

            floor.run(
                    Calls.failing(overtaking).around(floor.shop, "demand-consolidation"),
                    RunRequest.Scope.CHANGED,
                    RunRequest.Mode.WRITE);
            floor.supplier("best", 1);
            floor.offer("best", "mug", 600, 1, 1);
            floor.run();

            assertThat(overtaken).isTrue();
            assertThat(floor.drafts()).containsExactly("best/mug=11");
            assertThat(floor.cases()).isEmpty();
        }
    }

    private static void together(Callable<?>... works) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(works.length);
        try {
            List<Callable<Object>> all = IntStream.range(0, works.length)
                    .<Callable<Object>>mapToObj(i -> () -> works[i].call())
                    .toList();
            for (Future<Object> each : threads.invokeAll(all)) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
