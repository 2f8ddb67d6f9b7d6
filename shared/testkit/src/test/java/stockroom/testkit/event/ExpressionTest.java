package stockroom.testkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private static Instant next(String expression, String after) {
        return Expression.parse(expression).next(Instant.parse(after));
    }

    @Test
    void a_rate_ticks_on_multiples_of_its_period() {
        assertThat(next("rate(15 minutes)", "2026-11-22T08:15:00Z")).isEqualTo("2026-11-22T08:30:00Z");
        assertThat(next("rate(15 minutes)", "2026-11-22T08:29:59.999Z")).isEqualTo("2026-11-22T08:30:00Z");
        assertThat(next("rate(1 minute)", "2026-11-22T08:29:59.999Z")).isEqualTo("2026-11-22T08:30:00Z");
    }

    @Test
    void a_daily_cron_ticks_once_a_day_in_UTC() {
        assertThat(next("cron(0 3 * * ? *)", "2026-11-22T02:59:59Z")).isEqualTo("2026-11-22T03:00:00Z");
        assertThat(next("cron(0 3 * * ? *)", "2026-11-22T03:00:00Z")).isEqualTo("2026-11-23T03:00:00Z");
        assertThat(next("cron(30 6,18 * * ? *)", "2026-11-22T06:30:00Z")).isEqualTo("2026-11-22T18:30:00Z");
    }

    @Test
    void what_is_not_known_is_refused_rather_than_never_fired() {
        assertThatThrownBy(() -> Expression.parse("cron(0 3 ? * MON *)")).isInstanceOf(IllegalArgumentException.class);
    }
}
