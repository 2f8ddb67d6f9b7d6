package stockroom.domain.stock;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Quantity;

class StockCountTest {
    private static Stock stock(int reserved, int available, int allocating, int demand) {
        return new Stock(reserved + available + allocating, reserved, available, allocating, demand, 0, 7);
    }

    private static Stock counted(Stock stock, int units) {
        return StockCount.of(stock, Quantity.of(units)).appliedTo(stock);
    }

    @Test
    void units_found_are_free_where_nobody_waits() {
        assertThat(counted(stock(3, 2, 0, 0), 9)).isEqualTo(new Stock(9, 3, 6, 0, 0, 0, 8));
    }

    @Test
    void R50_units_found_go_to_whoever_waits() {
        assertThat(counted(stock(3, 0, 0, 5), 9)).isEqualTo(new Stock(9, 3, 0, 6, 5, 0, 8));
    }

    @Test
    void R56_units_missing_are_first_those_that_nobody_was_promised() {
        assertThat(counted(stock(3, 4, 0, 0), 5)).isEqualTo(new Stock(5, 3, 2, 0, 0, 0, 8));
    }

    @Test
    void R56_a_count_below_reserved_takes_from_reservations() {
        assertThat(counted(stock(3, 4, 0, 0), 2)).isEqualTo(new Stock(2, 3, 0, -1, 0, 0, 8));
    }

    @Test
    void R56_units_found_again_cover_a_shortage_that_was_not_yet_taken() {
        assertThat(counted(stock(3, 0, -1, 0), 5)).isEqualTo(new Stock(5, 3, 0, 2, 0, 0, 8));
    }

    @Property
    void on_hand_is_what_was_counted_and_no_reservation_changes(
            @ForAll("stocks") Stock before, @ForAll @IntRange(max = 200) int units) {
        Stock after = counted(before, units);
        assertThat(after.onHand()).isEqualTo(units);
        assertThat(after.reserved()).isEqualTo(before.reserved());
        assertThat(after.demand()).isEqualTo(before.demand());
        assertThat(after.version()).isEqualTo(before.version() + 1);
    }

    @Property
    void I3_no_unit_becomes_free_while_somebody_waits(
            @ForAll("stocks") Stock before, @ForAll @IntRange(max = 200) int units) {
        Stock after = counted(before, units);
        assertThat(after.available()).isNotNegative();
        if (before.demand() > 0) {
            assertThat(after.available()).isLessThanOrEqualTo(before.available());
        }
    }

    @Property
    void counting_the_same_twice_changes_nothing_more(
            @ForAll("stocks") Stock before, @ForAll @IntRange(max = 200) int units) {
        Stock once = counted(before, units);
        StockCount again = StockCount.of(once, Quantity.of(units));
        assertThat(again).isEqualTo(new StockCount(units, 0, 0, 0));
    }

    @Provide
    Arbitrary<Stock> stocks() {
        Arbitrary<Integer> some = Arbitraries.integers().between(0, 50);
        return Combinators.combine(some, some, Arbitraries.integers().between(-20, 50), some)
                .filter((reserved, available, allocating, demand) -> reserved + available + allocating >= 0)
                .as(StockCountTest::stock);
    }
}
