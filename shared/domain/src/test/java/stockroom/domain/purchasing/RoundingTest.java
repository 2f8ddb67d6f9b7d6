package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundingTest {
    @Test
    void R34_need_17_moq_24_pack_10_orders_30() {
        assertThat(ordered(Rounding.UP, new Need(0, 17, 0), 24, 10)).isEqualTo(30);
    }

    @Test
    void R34_three_orders_of_4_in_packs_of_10_order_20_on_the_consolidated_line() {
        assertThat(ordered(Rounding.UP, new Need(-12, 4 + 4 + 4, 0), 1, 10)).isEqualTo(20);
    }

    @Test
    void R53_need_43_in_packs_of_12_orders_48() {
        assertThat(ordered(Rounding.UP, new Need(7, 0, 43), 1, 12)).isEqualTo(48);
    }

    @Test
    void R34_under_neverExceedTarget_43_in_packs_of_12_order_36() {
        assertThat(ordered(Rounding.DOWN_TO_TARGET, new Need(7, 0, 43), 1, 12)).isEqualTo(36);
    }

    @Test
    void R34_under_neverExceedTarget_rounding_goes_up_rather_than_below_the_order_part() {
        assertThat(ordered(Rounding.DOWN_TO_TARGET, new Need(-40, 40, 3), 1, 12))
                .isEqualTo(48);
    }

    @Test
    void R34_under_neverExceedTarget_rounding_goes_up_rather_than_below_the_moq() {
        assertThat(ordered(Rounding.DOWN_TO_TARGET, new Need(0, 0, 17), 15, 10)).isEqualTo(20);
    }

    @Property
    void R34_the_quantity_is_whole_packs_of_at_least_the_moq_and_no_pack_more_than_it_must(
            @ForAll @IntRange(min = 1, max = 100_000) int need,
            @ForAll @IntRange(min = 1, max = 100_000) int moq,
            @ForAll @IntRange(min = 1, max = 10_000) int pack) {
        int quantity = ordered(Rounding.UP, new Need(0, need, 0), moq, pack);

        assertThat(quantity % pack).isZero();
        assertThat(quantity).isGreaterThanOrEqualTo(Math.max(need, moq)).isLessThan(Math.max(need, moq) + pack);
    }

    @Property
    void R34_neverExceedTarget_never_leaves_an_order_or_the_moq_short(
            @ForAll @IntRange(max = 1000) int orders,
            @ForAll @IntRange(min = 1, max = 1000) int minimum,
            @ForAll @IntRange(min = 1, max = 500) int moq,
            @ForAll @IntRange(min = 1, max = 500) int pack) {
        int quantity = ordered(Rounding.DOWN_TO_TARGET, new Need(0, orders, minimum), moq, pack);

        assertThat(quantity).isGreaterThanOrEqualTo(Math.max(orders, moq));
        assertThat(quantity % pack).isZero();
    }

    private static int ordered(Rounding rounding, Need need, int moq, int pack) {
        return rounding.quantityFor(need, Terms.offer("A", 100, moq, pack)).units();
    }
}
