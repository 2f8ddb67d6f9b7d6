package stockroom.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stockroom.domain.purchasing.DraftLine;
import stockroom.purchasing.consolidation.RunRequest;
import stockroom.testkit.fault.CrashPoint;

/** A run may die at any of its requests: the next one leaves the same drafts as if nothing had happened (R31). */
class ConsolidateCrashTest {
    @ParameterizedTest
    @EnumSource(
            value = RunRequest.Scope.class,
            names = {"CHANGED", "EVERYTHING"})
    void R31_a_run_that_died_anywhere_is_healed_by_the_next(RunRequest.Scope scope) {
        Map<String, List<DraftLine>> expected;
        try (BuyingFloor calm = scene()) {
            calm.run();
            expected = calm.content();
            assertThat(calm.drafts()).containsExactly("acme/cup=2", "best/mug=7");
        }

        int crashes = CrashPoint.each(point -> {
            try (BuyingFloor floor = scene()) {
                point.run(() -> floor.run(
                        point.calls().around(floor.shop, "demand-consolidation"), scope, RunRequest.Mode.WRITE));
                floor.run();

                assertThat(floor.content()).as(point.toString()).isEqualTo(expected);
                assertThat(floor.marked()).as(point.toString()).isEmpty();
                assertThat(floor.cases()).as(point.toString()).containsExactly("NO_SUPPLIER#jar#main");
                assertThat(floor.selfCheck()).as(point.toString()).isZero();
                assertThat(floor.fullRun().written()).as(point.toString()).isZero();
                assertThat(floor.purchaseOrders()).as(point.toString()).hasSize(2);
            }
        });

        assertThat(crashes).isGreaterThan(20);
    }

    /** One article that moves to another supplier, one that leaves its draft, one that comes, and one that can't be bought. */
    private static BuyingFloor scene() {
        BuyingFloor floor = new BuyingFloor();
        floor.supplier("acme", 1);
        floor.supplier("best", 1);
        floor.offer("acme", "mug", 600, 1, 1);
        floor.offer("acme", "pot", 600, 1, 1);
        floor.offer("acme", "cup", 600, 1, 1);
        floor.demand("o1", "mug", 4);
        floor.demand("o1", "pot", 3);
        floor.run();
        floor.offer("best", "mug", 500, 1, 1);
        floor.demand("o2", "mug", 3);
        floor.cancelDemand("o1", "pot", 3);
        floor.demand("o2", "cup", 2);
        floor.demand("o2", "jar", 1);
        return floor;
    }
}
