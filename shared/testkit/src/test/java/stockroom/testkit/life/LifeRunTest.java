package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stockroom.testkit.simulation.Weather;

/** A life that ends by itself is a violation like any other. */
class LifeRunTest {
    private static final Life LIFE = Life.of(1, 1);

    @Test
    void a_call_that_aws_would_refuse_ends_the_life_as_a_violation() {
        Act refused = stage -> {
            throw new AssertionError("the role lacks it");
        };
        Verdict verdict = LifeRun.live(opening(refused), Weather.fair(1));
        assertThat(verdict.failed()).isTrue();
        assertThat(verdict.violations().get(0)).startsWith(Lives.BROKE).contains("the role lacks it");
        assertThat(verdict.again()).isEqualTo("-Dstockroom.seed=1 -Dstockroom.days=1");
    }

    private static Life opening(Act act) {
        return new Life(1, 1, LIFE.start(), LIFE.plan(), List.of(act), List.of());
    }
}
