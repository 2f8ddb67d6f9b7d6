package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import stockroom.domain.stock.Minimum;

class NeedTest {
    @Test
    void R30_orders_of_2_5_3_with_4_reserved_of_4_and_1_incoming_need_5() {
        // 2 + 5 + 3 ordered, 4 of them reserved: 6 units of demand are left.
        Need need = Need.of(4 - 4, 6, 1, Optional.empty());

        assertThat(need.units()).isEqualTo(5);
        assertThat(need.orderPart()).isEqualTo(5);
        assertThat(need.minimumPart()).isZero();
    }

    @Test
    void R30_exactly_at_the_minimum_orders_nothing() {
        assertThat(Need.of(10, 0, 0, Optional.of(new Minimum(10, 50))).isNothing())
                .isTrue();
        assertThat(Need.of(9, 0, 0, Optional.of(new Minimum(10, 50))).units()).isEqualTo(41);
    }

    @Test
    void R30_the_order_part_and_the_minimum_part_are_kept_apart() {
        Need need = Need.of(0, 6, 2, Optional.of(new Minimum(3, 10)));

        assertThat(need.orderPart()).isEqualTo(4);
        assertThat(need.minimumPart()).isEqualTo(10);
        assertThat(need.projected()).isEqualTo(-4);
    }

    @Test
    void R42_waiting_demand_buys_nothing_projected_6_need_4() {
        // On hand 0, buying 4, waiting 5, incoming 10, minimum = target = 10.
        Need need = Need.of(0, 4, 10, Optional.of(new Minimum(10, 10)));

        assertThat(need.projected()).isEqualTo(6);
        assertThat(need.units()).isEqualTo(4);
        assertThat(need.minimumPart()).isEqualTo(4);
    }

    @Test
    void R53_on_hand_12_reserved_5_minimum_10_target_50_needs_43() {
        assertThat(Need.of(12 - 5, 0, 0, Optional.of(new Minimum(10, 50))).units())
                .isEqualTo(43);
    }

    @Test
    void units_that_a_count_found_missing_are_bought_once_they_are_an_orders_demand() {
        assertThat(Need.of(-2, 5, 3, Optional.empty()).units()).isEqualTo(2);
    }

    @Property
    void R30_a_need_never_falls_short_of_the_uncovered_demand_and_reaches_the_target_when_below_the_minimum(
            @ForAll @IntRange(max = 10_000) int free,
            @ForAll @IntRange(max = 10_000) int buying,
            @ForAll @IntRange(max = 10_000) int incoming,
            @ForAll @IntRange(max = 5_000) int minimum,
            @ForAll @IntRange(max = 5_000) int above) {
        Need need = Need.of(free, buying, incoming, Optional.of(new Minimum(minimum, minimum + above)));

        assertThat(need.orderPart()).isEqualTo(Math.max(0, buying - free - incoming));
        long after = need.projected() + need.units();
        assertThat(after).isEqualTo(need.projected() < minimum ? minimum + above : need.projected());
    }

    @Property
    void R30_without_a_minimum_the_need_is_the_uncovered_demand(
            @ForAll @IntRange(max = 10_000) int free,
            @ForAll @IntRange(max = 10_000) int buying,
            @ForAll @IntRange(max = 10_000) int incoming) {
        assertThat(Need.of(free, buying, incoming, Optional.empty()).units())
                .isEqualTo(Math.max(0, buying - free - incoming));
    }
}
