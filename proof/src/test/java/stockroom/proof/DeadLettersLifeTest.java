package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stockroom.messaging.Subscriptions;
import stockroom.testkit.life.Lives;

/**
 * A shop in which one consumer after the other is broken for hours: it gives up every event it should handle, the owner sends them again, some of
 * them while it is still broken, and in the end everything is as if nothing had happened (R62, I7).
 */
class DeadLettersLifeTest {
    private static final int DAYS = 16;

    @Test
    void R62_what_each_consumer_gave_up_takes_effect_once_when_it_is_sent_again() {
        Lives.Broken broken = Lives.withBrokenConsumers(4, DAYS);
        assertThat(broken.violations()).isEmpty();
        assertThat(broken.deadLetters())
                .containsKeys(Subscriptions.all().keySet().toArray(String[]::new));
    }
}
