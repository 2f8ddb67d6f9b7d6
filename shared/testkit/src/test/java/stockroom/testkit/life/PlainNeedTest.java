package stockroom.testkit.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The reference model buys what the rulebook's examples buy. */
class PlainNeedTest {
    private static final Optional<KnownStock.Level> NONE = Optional.empty();

    private static Optional<KnownStock.Level> minimum(int units, int target) {
        return Optional.of(new KnownStock.Level(units, target));
    }

    @Test
    void R30_demand_6_and_incoming_1_need_5() {
        assertThat(PlainNeed.of(0, 6, 1, NONE)).isEqualTo(new PlainNeed(5, 0));
    }

    @Test
    void R30_exactly_at_the_minimum_orders_nothing_and_one_below_fills_to_the_target() {
        assertThat(PlainNeed.of(10, 0, 0, minimum(10, 50)).units()).isZero();
        assertThat(PlainNeed.of(9, 0, 0, minimum(10, 50))).isEqualTo(new PlainNeed(0, 41));
    }

    @Test
    void R42_buying_4_waiting_5_incoming_10_target_10_need_4() {
        assertThat(PlainNeed.of(0, 4, 10, minimum(10, 10))).isEqualTo(new PlainNeed(0, 4));
    }

    @Test
    void R53_on_hand_12_reserved_5_minimum_10_target_50_need_43_and_pack_12_makes_48() {
        PlainNeed need = PlainNeed.of(7, 0, 0, minimum(10, 50));
        assertThat(need.units()).isEqualTo(43);
        assertThat(need.rounded(1, 12, ShopPlan.Rounding.UP)).isEqualTo(48);
    }

    @Test
    void R34_need_17_moq_24_pack_10_orders_30() {
        assertThat(new PlainNeed(17, 0).rounded(24, 10, ShopPlan.Rounding.UP)).isEqualTo(30);
    }

    @Test
    void R34_never_exceeding_the_target_rounds_down_unless_orders_go_short() {
        assertThat(new PlainNeed(0, 17).rounded(1, 10, ShopPlan.Rounding.NEVER_EXCEED_TARGET))
                .isEqualTo(10);
        assertThat(new PlainNeed(12, 5).rounded(1, 10, ShopPlan.Rounding.NEVER_EXCEED_TARGET))
                .isEqualTo(20);
    }
}
