package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.CrashPoint;
import stockroom.testkit.fault.Fault;

/** Whatever happens to a request on its way: done again, or finished by the sweep, it comes to the same. */
class InterruptionTest {
    @ParameterizedTest
    @MethodSource("stockroom.proof.Scenes#all")
    void R2_what_died_at_any_call_is_whole_or_absent_and_whole_when_sent_again(Scene scene) {
        dyingAtEveryCall(scene);
    }

    @ParameterizedTest
    @MethodSource("stockroom.proof.PurchaseScenes#all")
    void R49_what_died_between_a_purchase_order_and_its_positions_counts_once(Scene scene) {
        dyingAtEveryCall(scene);
    }

    private static void dyingAtEveryCall(Scene scene) {
        Beginning beginning = Beginning.of(scene.before());
        int crashes = CrashPoint.each(point -> {
            try (Floor floor = beginning.floor()) {
                point.run(() -> scene.action().accept(floor, point.calls()));
                // Who comes first, the sweep or the client that tries again, must not matter.
                if (point.call() % 2 == 0) {
                    floor.settle();
                }
                finish(scene, floor, point);
            }
        });
        assertThat(crashes).isGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("stockroom.proof.Scenes#inOneStep")
    void R2_a_transaction_that_meets_another_is_decided_again(Scene scene) {
        atEveryCall(scene, Fault::conflictAt);
    }

    @ParameterizedTest
    @MethodSource("stockroom.proof.Scenes#inOneStep")
    void R2_a_call_that_is_throttled_costs_a_repeat_and_nothing_else(Scene scene) {
        atEveryCall(scene, Fault::throttleAt);
    }

    @ParameterizedTest
    @MethodSource("stockroom.proof.Scenes#inOneStep")
    void R1_a_lost_answer_makes_no_second_effect(Scene scene) {
        atEveryCall(scene, Fault::loseAnswer);
    }

    private static void atEveryCall(Scene scene, IntFunction<Fault> fault) {
        Beginning beginning = Beginning.of(scene.before());
        int calls = 1;
        for (int call = 1; call <= calls; call++) {
            try (Floor floor = beginning.floor()) {
                Calls faulty = Calls.failing(fault.apply(call));
                try {
                    scene.action().accept(floor, faulty);
                } catch (RuntimeException | AssertionError passing) {
                    assertThat(faulty.count()).as("calls until " + passing).isGreaterThanOrEqualTo(call);
                }
                calls = Math.max(calls, faulty.count());
                finish(scene, floor, "call " + call);
            }
        }
    }

    private static void finish(Scene scene, Floor floor, Object where) {
        scene.action().accept(floor, Calls.counted());
        floor.settle();
        floor.assertClean(where);
        scene.after().accept(floor);
    }
}
