package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WishTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void R40_raised_10_to_12_is_a_floor_demand_plus_2_12_plus_3_13_gone_still_12() {
        Wish raised = Wish.of(12, 10, 10);

        assertThat(units(raised, 10)).isEqualTo(12);
        assertThat(units(raised, 12)).isEqualTo(12);
        assertThat(units(raised, 13)).isEqualTo(13);
        assertThat(units(raised, 0)).isEqualTo(12);
    }

    @Test
    void R40_lowered_10_to_8_stays_8_until_demand_grows_plus_3_11() {
        Wish lowered = Wish.of(8, 10, 10);

        assertThat(units(lowered, 10)).isEqualTo(8);
        assertThat(units(lowered, 13)).isEqualTo(11);
    }

    @Test
    void R40_a_lowered_line_whose_demand_shrinks_is_the_lesser_of_need_and_8() {
        Wish lowered = Wish.of(8, 10, 10);

        assertThat(units(lowered, 9)).isEqualTo(8);
        assertThat(units(lowered, 6)).isEqualTo(6);
        assertThat(units(lowered, 0)).isZero();
    }

    @Test
    void R40_lowered_below_the_pack_only_it_withholds_nothing_and_stays_while_it_covers_the_need() {
        Wish lowered = Wish.of(20, 17, 30);

        assertThat(lowered.ask(need(17), TODAY)).isEqualTo(new Ask.Exactly(20));
        assertThat(lowered.ask(need(15), TODAY)).isEqualTo(new Ask.Exactly(20));
        assertThat(lowered.ask(need(20), TODAY)).isEqualTo(new Ask.Exactly(20));
        assertThat(lowered.ask(need(21), TODAY)).isEqualTo(new Ask.Rounded(need(21)));
        assertThat(lowered.ask(need(0), TODAY)).isEqualTo(new Ask.Nothing());
    }

    @Test
    void R40_what_was_withheld_stays_so_after_sending_until_demand_grows() {
        Wish sent = Wish.of(8, 10, 10).sent(2).orElseThrow();

        assertThat(units(sent, 2)).isZero();
        assertThat(units(sent, 1)).isZero();
        assertThat(units(sent, 5)).isEqualTo(3);
        assertThat(sent.keepsItsSupplier()).isFalse();
    }

    @Test
    void R40_a_raise_ends_on_sending_and_so_does_an_edit_that_withheld_nothing() {
        assertThat(Wish.of(12, 10, 10).sent(0)).isEmpty();
        assertThat(Wish.of(20, 17, 30).sent(0)).isEmpty();
        assertThat(new Wish.AsNeeded().sent(0)).isEmpty();
    }

    @Test
    void R40_a_removed_line_comes_back_whole_when_demand_grows_or_its_snooze_ends() {
        Wish removed = new Wish.Removed(10, TODAY.plusDays(3));

        assertThat(units(removed, 10)).isZero();
        assertThat(units(removed, 11)).isEqualTo(11);
        assertThat(removed.ask(need(10), TODAY.plusDays(2))).isEqualTo(new Ask.Nothing());
        assertThat(removed.ask(need(10), TODAY.plusDays(3))).isEqualTo(new Ask.Rounded(need(10)));
        assertThat(removed.nextChangeAfter(TODAY)).contains(TODAY.plusDays(3));
        assertThat(removed.nextChangeAfter(TODAY.plusDays(3))).isEmpty();
        assertThat(new Wish.Removed(10, null).ask(need(10), TODAY.plusYears(1))).isEqualTo(new Ask.Nothing());
    }

    @Test
    void R40_what_is_withheld_is_of_the_minimum_first() {
        Need need = new Need(-6, 6, 4);

        assertThat(new Wish.Withheld(3).ask(need, TODAY)).isEqualTo(new Ask.Rounded(new Need(-6, 6, 1)));
        assertThat(new Wish.Withheld(5).ask(need, TODAY)).isEqualTo(new Ask.Rounded(new Need(-6, 5, 0)));
    }

    @Property
    void R40_the_number_given_is_the_number_bought_while_nothing_changes(
            @ForAll @IntRange(min = 1, max = 50) int number,
            @ForAll @IntRange(max = 40) int needed,
            @ForAll @IntRange(max = 20) int rounding) {
        Wish wish = Wish.of(number, needed, needed == 0 ? 0 : needed + rounding);

        assertThat(wish.ask(need(needed), TODAY)).isEqualTo(new Ask.Exactly(number));
    }

    @Property
    void R40_more_demand_never_buys_less(
            @ForAll @IntRange(min = 1, max = 50) int number,
            @ForAll @IntRange(max = 40) int then,
            @ForAll @IntRange(max = 60) int needed) {
        Wish wish = Wish.of(number, then, then);

        assertThat(units(wish, needed + 1)).isGreaterThanOrEqualTo(units(wish, needed));
    }

    private static long units(Wish wish, int needed) {
        return wish.ask(need(needed), TODAY).units();
    }

    private static Need need(int units) {
        return new Need(-units, units, 0);
    }
}
