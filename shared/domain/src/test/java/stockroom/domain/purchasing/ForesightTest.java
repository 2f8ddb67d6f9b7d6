package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stockroom.domain.stock.Minimum;
import stockroom.domain.stock.MinimumPlan;
import stockroom.domain.stock.Season;

class ForesightTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);
    private static final Minimum TEN = new Minimum(10, 50);
    private static final Minimum FORTY = new Minimum(40, 40);
    private static final MinimumPlan TEN_THEN_FORTY =
            new MinimumPlan(TEN, List.of(new Season(DECEMBER, LocalDate.of(2026, 12, 31), FORTY)));
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    @Test
    void R52_10_to_40_from_1_december_lead_time_15_is_bought_for_on_10_november_and_not_on_the_morning_before() {
        Assortment fifteenDays = offers(supplier("A", WEEKDAYS, 15));

        Foresight monday = foresee(TEN_THEN_FORTY, "2026-11-09T13:59:59", fifteenDays);
        Foresight tuesday = foresee(TEN_THEN_FORTY, "2026-11-10T09:00:00", fifteenDays);

        assertThat(monday.minimum()).isEqualTo(TEN);
        assertThat(monday.changesAt()).contains(kyiv("2026-11-09T14:00:00"));
        assertThat(tuesday.minimum()).isEqualTo(FORTY);
    }

    @Test
    void R52_who_takes_orders_on_mondays_only_is_thought_of_a_week_earlier() {
        Assortment mondays = offers(supplier("A", Set.of(DayOfWeek.MONDAY), 15));

        // Ordered on Monday 9 November it comes on the 30th, on the 16th it would come on 7 December.
        assertThat(foresee(TEN_THEN_FORTY, "2026-11-02T13:59:59", mondays).minimum())
                .isEqualTo(TEN);
        assertThat(foresee(TEN_THEN_FORTY, "2026-11-02T14:00:00", mondays).minimum())
                .isEqualTo(FORTY);
    }

    @Test
    void R52_the_slowest_offer_decides() {
        Assortment both = offers(supplier("A", WEEKDAYS, 1), supplier("B", WEEKDAYS, 15));

        assertThat(foresee(TEN_THEN_FORTY, "2026-11-10T09:00:00", both).minimum())
                .isEqualTo(FORTY);
    }

    @Test
    void R52_a_low_season_lets_stock_run_down_and_what_follows_it_is_bought_in_time() {
        Season low = new Season(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), new Minimum(2, 2));
        MinimumPlan plan = new MinimumPlan(TEN, List.of(low));
        Assortment week = offers(supplier("A", WEEKDAYS, 5));

        assertThat(foresee(plan, "2026-11-19T09:00:00", week).minimum().units()).isEqualTo(2);
        assertThat(foresee(plan, "2026-11-24T09:00:00", week).minimum()).isEqualTo(TEN);
    }

    @Test
    void R52_nobody_who_sells_it_leaves_the_days_own_minimum() {
        Foresight alone = foresee(TEN_THEN_FORTY, "2026-11-30T09:00:00", Terms.assortment());

        assertThat(alone.minimum()).isEqualTo(TEN);
        assertThat(alone.changesAt()).contains(kyiv("2026-12-01T00:00:00"));
    }

    private static Foresight foresee(MinimumPlan plan, String local, Assortment assortment) {
        return new BuyingPolicy(new Moment(kyiv(local), KYIV), "UAH", Rounding.UP, Overbuy.ALLOWED)
                .foresee(plan, assortment);
    }

    private static Assortment offers(Supplier... suppliers) {
        return Terms.assortment(
                List.of(suppliers).stream()
                        .map(supplier -> Terms.offer(supplier.id().value(), 100, 1, 1))
                        .toList(),
                List.of(suppliers));
    }

    private static Supplier supplier(String id, Set<DayOfWeek> orderDays, int leadTime) {
        return Terms.supplier(id, "UAH", 0, new Calendar(KYIV, orderDays, LocalTime.of(14, 0), Set.of(), leadTime));
    }

    private static Instant kyiv(String local) {
        return LocalDateTime.parse(local).atZone(KYIV).toInstant();
    }
}
