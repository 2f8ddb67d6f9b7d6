package stockroom.domain.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Quantity;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.purchasing.Wait;

class ForecastTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static Wait waiting(int days) {
        return new Wait(SupplierId.of("ceramics"), TODAY.plusDays(1), TODAY.plusDays(days), days);
    }

    private static DailyDemand daily(long units) {
        return new DailyDemand(Collections.nCopies(DailyDemand.DAYS, units));
    }

    private static Forecast of(DailyDemand demand, long free, int days) {
        return Forecast.of(demand, free, 0, Optional.of(waiting(days)));
    }

    @Test
    void five_a_day_and_eleven_days_of_waiting_propose_a_minimum_of_55_and_a_target_of_90() {
        Forecast forecast = of(daily(5), 22, 11);

        assertThat(forecast.proposal()).contains(new Proposal(55, 90, 0));
        assertThat(forecast.month().perDay()).isEqualTo("5.00");
        assertThat(forecast.coverDays()).hasValue(4);
        assertThat(forecast.reason())
                .contains("5.00 a day", "Goods of ceramics may take 11 days", "Minimum 55", "Target 90");
    }

    @Test
    void days_that_differ_ask_for_safety() {
        Forecast forecast = of(new DailyDemand(swinging()), 0, 4);

        // A mean of 5 and a deviation of 5: 4 × 5 while waiting, 1.65 × 5 × √4 = 16.5 against busier days, 7 × 5 up to
        // the target.
        assertThat(forecast.proposal()).contains(new Proposal(37, 72, 17));
    }

    private static List<Long> swinging() {
        return IntStream.range(0, DailyDemand.DAYS)
                .mapToObj(day -> day % 2 == 0 ? 10L : 0L)
                .toList();
    }

    @Test
    void what_was_ordered_more_of_late_counts() {
        DailyDemand rising = DailyDemand.before(TODAY, Map.of(TODAY.minusDays(1), 28L, TODAY.minusDays(60), 10L));

        assertThat(of(rising, 10, 3).month().units()).isEqualTo(28);
        assertThat(of(rising, 10, 3).coverDays()).hasValue(10);
        assertThat(of(rising, 10, 3).reason()).contains("on only 1 of these days");
    }

    @Test
    void what_was_ordered_less_of_late_still_counts() {
        DailyDemand falling = DailyDemand.before(TODAY, Map.of(TODAY.minusDays(60), 90L));

        assertThat(of(falling, 10, 3).coverDays()).hasValue(10);
    }

    @Test
    void today_and_days_long_past_do_not_count() {
        DailyDemand demand =
                DailyDemand.before(TODAY, Map.of(TODAY, 7L, TODAY.minusDays(90), 1L, TODAY.minusDays(91), 7L));

        assertThat(of(demand, 0, 3).quarter().units()).isEqualTo(1);
    }

    @Test
    void incoming_units_last_as_well_and_units_that_orders_miss_last_no_day() {
        Forecast forecast = Forecast.of(daily(5), -10, 30, Optional.empty());

        assertThat(forecast.coverDays()).hasValue(0);
        assertThat(forecast.coverDaysWithIncoming()).hasValue(4);
    }

    @Test
    void what_nobody_ordered_has_no_proposal_and_lasts_for_ever() {
        Forecast forecast = of(daily(0), 10, 3);

        assertThat(forecast.proposal()).isEmpty();
        assertThat(forecast.coverDays()).isEqualTo(OptionalLong.empty());
        assertThat(forecast.reason()).isEqualTo("Nobody ordered it in 90 days.");
    }

    @Test
    void what_nobody_sells_has_no_proposal() {
        Forecast forecast = Forecast.of(daily(5), 10, 0, Optional.empty());

        assertThat(forecast.proposal()).isEmpty();
        assertThat(forecast.reason()).contains("No offer can be taken now");
    }

    @Property
    void a_minimum_covers_the_mean_of_the_days_waited_and_a_target_a_week_more(
            @ForAll("demands") DailyDemand demand, @ForAll @IntRange(min = 1, max = 400) int days) {
        Forecast forecast = of(demand, 0, days);
        Mean quarter = forecast.quarter();

        forecast.proposal().ifPresent(proposal -> {
            assertThat((long) proposal.minimum() * quarter.days()).isGreaterThanOrEqualTo(quarter.units() * days);
            assertThat((long) (proposal.target() - proposal.minimum()) * quarter.days())
                    .isGreaterThanOrEqualTo(quarter.units() * 7);
        });
        assertThat(forecast.proposal().isPresent()).isEqualTo(quarter.units() > 0);
    }

    @Property
    void who_waits_longer_keeps_no_less(
            @ForAll("demands") DailyDemand demand,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @IntRange(max = 50) int more) {
        assertThat(minimum(demand, days + more)).isGreaterThanOrEqualTo(minimum(demand, days));
    }

    @Property
    void who_sells_more_every_day_keeps_no_less(
            @ForAll("demands") DailyDemand demand,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @LongRange(max = 50) long more) {
        DailyDemand higher = new DailyDemand(
                demand.units().stream().map(units -> units + more).toList());

        assertThat(minimum(higher, days)).isGreaterThanOrEqualTo(minimum(demand, days));
    }

    @Property
    void a_proposal_is_one_that_may_be_kept(
            @ForAll @LongRange(max = 1_000_000_000) long units, @ForAll @IntRange(min = 1, max = 400) int days) {
        of(daily(units), 0, days).proposal().ifPresent(proposal -> assertThat(proposal.target())
                .isBetween(proposal.minimum(), Quantity.MAX));
    }

    private static int minimum(DailyDemand demand, int days) {
        return of(demand, 0, days).proposal().map(Proposal::minimum).orElse(0);
    }

    @Provide
    Arbitrary<DailyDemand> demands() {
        return Arbitraries.longs()
                .between(0, 40)
                .list()
                .ofSize(DailyDemand.DAYS)
                .map(DailyDemand::new);
    }
}
