package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people are told of payments that fail. */
class AlertTest {
    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Alert ALERT = new Alert("CARD", TEN);

    @Test
    void R24_a_task_tells_by_which_method_and_since_which_hour() {
        assertThat(Alert.of(Bodies.read("""
                {"reason": "3 of 10 payments by CARD failed in the hour from 2026-11-20T10:00:00Z: is the provider down?"}"""))).contains(ALERT);
        assertThat(Alert.of(Bodies.read("{\"reason\": \"Find the number.\"}"))).isEqualTo(Optional.empty());
    }

    @Test
    void R24_an_episode_is_told_once_and_closes_itself() {
        assertThat(ALERT.tellsOf("CARD", TEN)).isTrue();
        assertThat(ALERT.tellsOf("CARD", TEN.plusSeconds(3_600))).isTrue();
        assertThat(ALERT.tellsOf("CARD", TEN.plusSeconds(7_200))).isFalse();
        assertThat(ALERT.tellsOf("WALLET", TEN)).isFalse();
        assertThat(ALERT.isOver(TEN.plusSeconds(14_400))).isFalse();
        assertThat(ALERT.isOver(TEN.plusSeconds(14_401))).isTrue();
    }
}
