package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.task.CaseKind;

/** Whom to buy from, when time, price breaks, surplus and currencies count (R35–R37, R39, R44). */
class ChoiceTest {
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    private static final Moment MORNING =
            new Moment(TODAY.atTime(9, 0).atZone(KYIV).toInstant(), KYIV);
    private static final BuyingPolicy POLICY = new BuyingPolicy(MORNING, "UAH", Rounding.UP, new Overbuy(10, null));
    private static final PriceBreaks BREAK_AT_100 = new PriceBreaks(List.of(
            new PriceBreak(Quantity.of(1), Money.of(10_00, "UAH")),
            new PriceBreak(Quantity.of(100), Money.of(9_00, "UAH"))));

    /** Five working days are a week, ten are two. */
    private static final Assortment DEAR_AND_SOON_OR_CHEAP_AND_LATE = Terms.assortment(
            List.of(Terms.offer("soon", 100_00, 1, 1), Terms.offer("late", 90_00, 1, 1)),
            List.of(supplier("soon", 5), supplier("late", 10)));

    @Test
    void R37_100_in_7_days_or_90_in_14_needed_in_10_takes_the_first() {
        DraftLine line = bought(5, TODAY.plusDays(10), DEAR_AND_SOON_OR_CHEAP_AND_LATE);

        assertThat(line.unitPrice()).isEqualTo(Money.of(100_00, "UAH"));
        assertThat(outcomes(line)).containsExactly("soon CHOSEN", "late TOO_LATE");
        assertThat(line.explain().words())
                .endsWith("R37: needed by 2026-11-26, soon costs 500.00 UAH in all and comes 2026-11-23, "
                        + "next late costs 450.00 UAH in all and comes 2026-11-30");
    }

    @Test
    void R37_needed_in_20_days_takes_the_second() {
        DraftLine line = bought(5, TODAY.plusDays(20), DEAR_AND_SOON_OR_CHEAP_AND_LATE);

        assertThat(line.unitPrice()).isEqualTo(Money.of(90_00, "UAH"));
        assertThat(outcomes(line)).containsExactly("late CHOSEN", "soon COSTS_MORE");
    }

    @Test
    void R37_arriving_on_the_need_date_is_in_time() {
        assertThat(bought(5, TODAY.plusDays(14), DEAR_AND_SOON_OR_CHEAP_AND_LATE)
                        .unitPrice())
                .isEqualTo(Money.of(90_00, "UAH"));
        assertThat(bought(5, TODAY.plusDays(13), DEAR_AND_SOON_OR_CHEAP_AND_LATE)
                        .unitPrice())
                .isEqualTo(Money.of(100_00, "UAH"));
    }

    @Test
    void R37_where_none_comes_in_time_the_earliest_is_taken_whatever_it_costs() {
        DraftLine line = bought(5, TODAY.plusDays(2), DEAR_AND_SOON_OR_CHEAP_AND_LATE);

        assertThat(outcomes(line)).containsExactly("soon CHOSEN", "late LATER");
        assertThat(line.explain().words()).contains("R37: needed by 2026-11-18, which nobody can; soon costs");
    }

    @Test
    void R37_a_minimum_has_no_need_date_and_takes_the_cheapest() {
        Decision decision =
                POLICY.decide(Terms.SKU, new Need(5, 0, 5), Optional.empty(), DEAR_AND_SOON_OR_CHEAP_AND_LATE);

        assertThat(((Decision.Buy) decision).supplier()).isEqualTo(SupplierId.of("late"));
    }

    @Test
    void R37_an_offers_own_lead_time_counts_before_its_suppliers() {
        Offer quick = new Offer(
                Terms.SKU,
                SupplierId.of("late"),
                null,
                PriceBreaks.flat(Money.of(90_00, "UAH")),
                Quantity.of(1),
                Quantity.of(1),
                3,
                Validity.ALWAYS,
                1);

        DraftLine line = bought(5, TODAY.plusDays(10), Terms.assortment(List.of(quick), List.of(supplier("late", 10))));

        assertThat(line.explain().considered().get(0).quoted().orElseThrow().arrival())
                .isEqualTo(TODAY.plusDays(3));
    }

    @Test
    void R44_after_the_cut_off_the_same_offer_comes_later_and_another_wins() {
        Assortment assortment = Terms.assortment(
                List.of(Terms.offer("monday", 90_00, 1, 1), Terms.offer("daily", 100_00, 1, 1)),
                List.of(
                        Terms.supplier("monday", "UAH", 0, calendar(Set.of(DayOfWeek.MONDAY), 2)),
                        supplier("daily", 2)));
        Instant cutOff = TODAY.atTime(14, 0).atZone(KYIV).toInstant();
        LocalDate needed = TODAY.plusDays(4);

        Decision.Buy before = buy(at(cutOff.minusSeconds(1)), needed, assortment);
        Decision.Buy after = buy(at(cutOff), needed, assortment);

        assertThat(before.supplier()).isEqualTo(SupplierId.of("monday"));
        assertThat(before.recheckAt()).contains(cutOff);
        assertThat(after.supplier()).isEqualTo(SupplierId.of("daily"));
    }

    @Test
    void R44_a_supplier_without_order_days_is_out_and_alone_it_is_a_case() {
        Calendar never = calendar(Set.of(), 2);
        Supplier closed = Terms.supplier("closed", "UAH", 0, never);
        List<Offer> both = List.of(Terms.offer("closed", 1, 1, 1), Terms.offer("soon", 100_00, 1, 1));

        DraftLine line = bought(5, TODAY, Terms.assortment(both, List.of(closed, supplier("soon", 5))));
        Decision alone = POLICY.decide(
                Terms.SKU, need(5), Optional.of(TODAY), Terms.assortment(both.subList(0, 1), List.of(closed)));

        assertThat(outcomes(line)).containsExactly("soon CHOSEN", "closed NO_ORDER_DAY");
        assertThat(((Decision.Blocked) alone).kind()).isEqualTo(CaseKind.NO_ORDER_DAY);
        assertThat(((Decision.Blocked) alone).reason())
                .isEqualTo("5 needed on 2026-11-16, but closed takes no orders for a year; correct its order days"
                        + " or holidays");
    }

    @Test
    void R35_need_95_with_100_at_9_buys_100() {
        DraftLine line = bought(95, TODAY, Terms.assortment(Terms.offer("A", BREAK_AT_100, 1, 1, Validity.ALWAYS)));

        assertThat(line.quantity()).isEqualTo(Quantity.of(100));
        assertThat(line.unitPrice()).isEqualTo(Money.of(9_00, "UAH"));
        assertThat(line.surplus()).isEqualTo(5);
        assertThat(line.explain().words())
                .contains("R34: at least 1, packs of 1: 95; R35: 100 at 9.00 UAH cost no more than 95 at 10.00 UAH");
    }

    @Test
    void R35_a_break_that_costs_no_more_is_taken_and_one_that_costs_more_is_not() {
        Assortment assortment = Terms.assortment(Terms.offer("A", BREAK_AT_100, 1, 1, Validity.ALWAYS));

        assertThat(bought(90, TODAY, assortment).quantity()).isEqualTo(Quantity.of(100));
        assertThat(bought(89, TODAY, assortment).quantity()).isEqualTo(Quantity.of(89));
    }

    @Test
    void R35_every_break_is_tried_in_whole_packs_and_the_cheapest_total_wins() {
        PriceBreaks breaks = new PriceBreaks(List.of(
                new PriceBreak(Quantity.of(1), Money.of(10_00, "UAH")),
                new PriceBreak(Quantity.of(95), Money.of(8_00, "UAH")),
                new PriceBreak(Quantity.of(150), Money.of(5_00, "UAH"))));

        // 84 for 840.00; 95 become 96 of 12 a pack, for 768.00; 150 become 156, for 780.00.
        DraftLine line = bought(80, TODAY, Terms.assortment(Terms.offer("A", breaks, 1, 12, Validity.ALWAYS)));

        assertThat(line.quantity()).isEqualTo(Quantity.of(96));
    }

    @Test
    void R35_none_above_the_target_under_neverExceedTarget() {
        BuyingPolicy careful = new BuyingPolicy(MORNING, "UAH", Rounding.DOWN_TO_TARGET, Overbuy.ALLOWED);

        Decision decision = careful.decide(
                Terms.SKU,
                new Need(5, 0, 95),
                Optional.empty(),
                Terms.assortment(Terms.offer("A", BREAK_AT_100, 1, 1, Validity.ALWAYS)));

        assertThat(((Decision.Buy) decision).line().quantity()).isEqualTo(Quantity.of(95));
    }

    @Test
    void R36_moq_30000_need_200_is_flagged_and_says_what_the_surplus_is_worth() {
        DraftLine line = bought(200, TODAY, Terms.assortment(Terms.offer("A", 1_50, 30_000, 1)));

        assertThat(line.flags()).containsExactly(LineFlag.OVERBUY);
        assertThat(line.explain().words()).contains("R36: a surplus of 29800, worth 44700.00 UAH, waits for a person");
        assertThat(bought(200, TODAY, Terms.assortment(Terms.offer("A", 1_50, 2_200, 1)))
                        .flags())
                .isEmpty();
    }

    @Test
    void R35_the_surplus_of_a_price_break_counts_for_R36() {
        PriceBreaks breaks = new PriceBreaks(List.of(
                new PriceBreak(Quantity.of(1), Money.of(10_00, "UAH")),
                new PriceBreak(Quantity.of(100), Money.of(1, "UAH"))));

        DraftLine line = bought(2, TODAY, Terms.assortment(Terms.offer("A", breaks, 1, 1, Validity.ALWAYS)));

        assertThat(line.quantity()).isEqualTo(Quantity.of(100));
        assertThat(line.flags()).containsExactly(LineFlag.OVERBUY);
    }

    @Test
    void R39_costs_are_compared_in_the_shops_currency_by_the_days_rate() {
        Offer euro = Terms.offer("euro", PriceBreaks.flat(Money.of(2_00, "EUR")), 1, 1, Validity.ALWAYS);
        List<Offer> offers = List.of(euro, Terms.offer("own", 90_00, 1, 1));
        List<Supplier> suppliers = List.of(
                Terms.supplier("euro", "EUR", 0, calendar(EnumSet.allOf(DayOfWeek.class), 5)), supplier("own", 5));
        Rates cheap = new Rates(List.of(RatesTest.rate("EUR", TODAY, "44.9")));
        Rates dear = new Rates(List.of(RatesTest.rate("EUR", TODAY, "45.1")));

        DraftLine foreign = bought(5, TODAY, Terms.assortment(offers, suppliers, cheap));

        assertThat(foreign.unitPrice()).isEqualTo(Money.of(2_00, "EUR"));
        assertThat(foreign.total()).isEqualTo(Money.of(10_00, "EUR"));
        assertThat(foreign.explain().considered().get(0).quoted().orElseThrow().total())
                .isEqualTo(Money.of(449_00, "UAH"));
        assertThat(foreign.explain().words()).contains("euro costs 449.00 UAH in all (10.00 EUR at 44.9)");
        assertThat(bought(5, TODAY, Terms.assortment(offers, suppliers, dear)).unitPrice())
                .isEqualTo(Money.of(90_00, "UAH"));
    }

    @Test
    void R39_a_rate_older_than_7_days_is_no_valid_price() {
        Offer euro = Terms.offer("euro", PriceBreaks.flat(Money.of(2_00, "EUR")), 1, 1, Validity.ALWAYS);
        List<Supplier> suppliers =
                List.of(Terms.supplier("euro", "EUR", 0, calendar(EnumSet.allOf(DayOfWeek.class), 5)));
        Rates sevenDays = new Rates(List.of(RatesTest.rate("EUR", TODAY.minusDays(7), "44")));
        Rates eightDays = new Rates(List.of(RatesTest.rate("EUR", TODAY.minusDays(8), "44")));

        Decision stale = POLICY.decide(
                Terms.SKU, need(5), Optional.of(TODAY), Terms.assortment(List.of(euro), suppliers, eightDays));

        assertThat(bought(5, TODAY, Terms.assortment(List.of(euro), suppliers, sevenDays))
                        .unitPrice())
                .isEqualTo(Money.of(2_00, "EUR"));
        assertThat(((Decision.Blocked) stale).kind()).isEqualTo(CaseKind.NO_PRICE);
        assertThat(((Decision.Blocked) stale).reason()).contains("euro has prices in a currency without a rate");
    }

    @Test
    void R39_equal_totals_are_told_apart_by_what_a_unit_costs_to_the_last_decimal() {
        // 0.03 at 33.333 are 0.99999 and at 33.3 are 0.999: both round to 1.00.
        List<Offer> offers = List.of(
                Terms.offer("A", PriceBreaks.flat(Money.of(1, "USD")), 3, 1, Validity.ALWAYS),
                Terms.offer("B", PriceBreaks.flat(Money.of(1, "EUR")), 3, 1, Validity.ALWAYS));
        List<Supplier> suppliers = List.of(
                Terms.supplier("A", "USD", 0, calendar(EnumSet.allOf(DayOfWeek.class), 5)),
                Terms.supplier("B", "EUR", 0, calendar(EnumSet.allOf(DayOfWeek.class), 5)));
        Rates rates = new Rates(List.of(RatesTest.rate("USD", TODAY, "33.333"), RatesTest.rate("EUR", TODAY, "33.3")));

        assertThat(buy(MORNING, TODAY, Terms.assortment(offers, suppliers, rates))
                        .supplier())
                .isEqualTo(SupplierId.of("B"));
    }

    private static Supplier supplier(String id, int leadTime) {
        return Terms.supplier(id, "UAH", 0, calendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), leadTime));
    }

    private static Calendar calendar(Set<DayOfWeek> orderDays, int leadTime) {
        return new Calendar(KYIV, orderDays, LocalTime.of(14, 0), Set.of(), leadTime);
    }

    private static Need need(int units) {
        return new Need(-units, units, 0);
    }

    private static Moment at(Instant now) {
        return new Moment(now, KYIV);
    }

    private static DraftLine bought(int units, LocalDate needDate, Assortment assortment) {
        return ((Decision.Buy) POLICY.decide(Terms.SKU, need(units), Optional.of(needDate), assortment)).line();
    }

    private static Decision.Buy buy(Moment moment, LocalDate needDate, Assortment assortment) {
        return (Decision.Buy) new BuyingPolicy(moment, "UAH", Rounding.UP, Overbuy.ALLOWED)
                .decide(Terms.SKU, need(3), Optional.of(needDate), assortment);
    }

    private static List<String> outcomes(DraftLine line) {
        return line.explain().considered().stream()
                .map(each -> each.supplier() + " " + each.outcome())
                .toList();
    }
}
