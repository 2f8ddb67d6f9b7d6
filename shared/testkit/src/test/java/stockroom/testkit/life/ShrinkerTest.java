package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stockroom.testkit.simulation.Fault;
import stockroom.testkit.simulation.FaultKind;
import stockroom.testkit.simulation.Weather;

/** A failing life shrinks to the steps and faults that it takes, told in lines that a person can read. */
class ShrinkerTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Life LONG = Life.of(3, Life.DAYS);
    private static final Instant NOON = LONG.start().plus(Duration.ofHours(7));
    private static final Step ORDER = LONG.steps().stream()
            .filter(step -> step.act() instanceof PlaceOrder)
            .findFirst()
            .orElseThrow();
    private static final Step COUNT = LONG.steps().stream()
            .filter(step -> step.act() instanceof CountStock)
            .findFirst()
            .orElseThrow();
    private static final Fault LOST =
            new Fault("lost", FaultKind.ANSWER_LOST, NOON, "order-intake: transactWriteItems");
    private static final List<Fault> FAULTS = List.of(
            new Fault("late", FaultKind.TICK_LATE, NOON, "decision-sweep"),
            new Fault("other", FaultKind.ANSWER_LOST, NOON, "catalog: getItem"),
            LOST,
            new Fault("copied", FaultKind.MESSAGE_COPIED, NOON, "stock-allocation"));

    @Test
    void a_life_of_twenty_days_shrinks_to_the_two_steps_and_the_fault_that_it_takes() {
        Verdict shrunk = shrunk();
        assertThat(LONG.steps()).hasSizeGreaterThan(100);
        assertThat(shrunk.life().steps().stream().map(Step::id)).containsExactlyInAnyOrder(ORDER.id(), COUNT.id());
        assertThat(shrunk.faults()).containsExactly(LOST);
        assertThat(shrunk.weather().kinds()).doesNotContain(FaultKind.TICK_LATE, FaultKind.MESSAGE_COPIED);
    }

    @Test
    void the_history_tells_who_did_what_and_what_was_found() {
        assertThat(History.of(shrunk()).lines())
                .hasSize(5)
                .anyMatch(line -> line.matches("  day \\d+ [\\d:.]+ storefront orders (web|market)/N\\d+ .*"))
                .anyMatch(line -> line.endsWith(COUNT.act().toString()))
                .contains("  day 1 12:00:00.000 ! ANSWER_LOST order-intake: transactWriteItems")
                .endsWith("then, after day 1:", "  A2@west: on hand: expected 1, shown 2");
    }

    @Test
    void nothing_is_tried_any_more_when_patience_is_over() {
        Verdict failing = lived(LONG, Weather.rough(3));
        assertThat(Shrinker.shrink(failing, Duration.ZERO, ShrinkerTest::lived)).isSameAs(failing);
    }

    @Test
    void a_shorter_life_that_fails_in_another_way_is_no_shorter_form_of_this_one() {
        Verdict failing = lived(LONG, Weather.rough(3));
        Verdict shrunk = Shrinker.shrink(failing, PATIENCE, (life, weather) -> {
            Verdict verdict = lived(life, weather);
            return verdict.failed()
                    ? verdict
                    : verdict(life, weather, verdict.faults(), List.of("I8 A1@main: expected 1, actual 2"));
        });
        assertThat(shrunk.failsAs(failing)).isTrue();
        assertThat(shrunk.faults()).containsExactly(LOST);
    }

    private static Verdict shrunk() {
        return Shrinker.shrink(lived(LONG, Weather.rough(3)), PATIENCE, ShrinkerTest::lived);
    }

    /** Fails where the order and the count are both there and the answer between them is lost. */
    private static Verdict lived(Life life, Weather weather) {
        List<Fault> faults = new ArrayList<>(FAULTS);
        faults.removeIf(fault ->
                !weather.kinds().contains(fault.kind()) || weather.suppressed().contains(fault.id()));
        Set<Integer> steps = life.steps().stream().map(Step::id).collect(Collectors.toSet());
        boolean fails = steps.contains(ORDER.id()) && steps.contains(COUNT.id()) && faults.contains(LOST);
        return verdict(life, weather, faults, fails ? List.of("A2@west: on hand: expected 1, shown 2") : List.of());
    }

    private static Verdict verdict(Life life, Weather weather, List<Fault> faults, List<String> violations) {
        return new Verdict(life, weather, 1, 0, 0, faults, violations, Map.of(), 0);
    }
}
