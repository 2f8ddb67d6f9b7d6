package stockroom.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrossingTest {
    private static final Minimum TEN = new Minimum(10, 50);

    @Test
    void R53_strictly_below_the_minimum_alerts_once() {
        assertThat(Crossing.of(9, TEN, Crossing.Told.NOT_YET)).isEqualTo(Crossing.ALERT);
        assertThat(Crossing.of(9, TEN, Crossing.Told.YES)).isEqualTo(Crossing.NONE);
        assertThat(Crossing.of(10, TEN, Crossing.Told.NOT_YET)).isEqualTo(Crossing.NONE);
    }

    @Test
    void R53_only_stock_above_the_minimum_arms_the_next_alert() {
        assertThat(Crossing.of(10, TEN, Crossing.Told.YES)).isEqualTo(Crossing.NONE);
        assertThat(Crossing.of(11, TEN, Crossing.Told.YES)).isEqualTo(Crossing.REARM);
    }
}
