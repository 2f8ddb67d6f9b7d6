package stockroom.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import stockroom.testkit.life.Lives;

/** Days of a shop at work while everything goes wrong that can: the auditor and a plain reference model find nothing (rulebook §13). */
class SimulatedShopTest {
    private static final int DAYS = 200;

    @Test
    void I1_to_I10_hold_on_every_day_of_a_simulated_shop_under_faults() {
        Lives.Told told = Lives.live(1, DAYS);
        System.out.println("simulated shop: " + told.summary());
        assertThat(told.violations()).isEmpty();
        assertThat(told.days()).as("days lived").isEqualTo(DAYS);
    }
}
