package stockroom.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final long SECOND = Timeline.micros(Duration.ofSeconds(1));

    private final Timeline timeline = new Timeline(Instant.EPOCH);
    private final List<String> log = new ArrayList<>();

    @AfterEach
    void close() {
        timeline.close();
    }

    @Test
    void what_is_due_earlier_happens_earlier_and_of_two_at_once_the_one_that_was_planned_first() {
        timeline.at(2 * SECOND, () -> log.add("second"));
        timeline.at(SECOND, () -> log.add("first"));
        timeline.at(2 * SECOND, () -> log.add("third"));

        timeline.until(5 * SECOND);

        assertThat(log).containsExactly("first", "second", "third");
        assertThat(timeline.instant()).isEqualTo(Instant.ofEpochSecond(5));
    }

    @Test
    void strands_that_wait_run_in_between_each_other() {
        strand("a", 0, 3);
        strand("b", 1, 3);

        timeline.until(11 * SECOND);

        assertThat(log).containsExactly("a0", "b1", "a3", "b4", "a6", "b7");
        assertThat(timeline.underWay()).isZero();
    }

    @Test
    void a_strand_can_begin_others_and_outlive_the_time_that_is_looked_at() {
        timeline.start(0, () -> {
            strand("inner", 1, 1);
            timeline.pass(20 * SECOND);
            log.add("outer");
        });

        timeline.until(10 * SECOND);
        assertThat(log).containsExactly("inner1", "inner2", "inner3");
        assertThat(timeline.underWay()).isEqualTo(1);

        timeline.until(30 * SECOND);
        assertThat(log).endsWith("outer");
    }

    @Test
    void an_action_that_fails_ends_the_simulation_with_its_reason() {
        timeline.at(SECOND, () -> {
            throw new IllegalArgumentException("no");
        });

        assertThatThrownBy(() -> timeline.until(2 * SECOND)).hasRootCauseMessage("no");
    }

    @Test
    void a_strand_that_fails_while_others_wait_ends_the_simulation_too() {
        strand("a", 0, 3);
        timeline.start(SECOND, () -> {
            timeline.pass(SECOND);
            throw new IllegalArgumentException("no");
        });

        assertThatThrownBy(() -> timeline.until(10 * SECOND)).hasRootCauseMessage("no");
    }

    private void strand(String name, int begin, int step) {
        timeline.start(begin * SECOND, () -> {
            for (int i = 0; i < 3; i++) {
                log.add(name + timeline.now() / SECOND);
                timeline.pass(step * SECOND);
            }
        });
    }
}
