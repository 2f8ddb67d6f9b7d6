package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.task.CaseKind;

class BuyingPolicyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Moment NOON =
            new Moment(TODAY.atTime(12, 0).atZone(KYIV).toInstant(), KYIV);
    private static final Overbuy TENFOLD = new Overbuy(10, null);
    private static final BuyingPolicy POLICY = new BuyingPolicy(NOON, "UAH", Rounding.UP, TENFOLD);
    private static final Need FIVE = new Need(-5, 5, 0);

    @Test
    void R37_5_times_100_beats_a_moq_of_50_times_90() {
        Decision.Buy buy =
                bought(decide(FIVE, Terms.assortment(Terms.offer("A", 100_00, 1, 1), Terms.offer("B", 90_00, 50, 1))));

        assertThat(buy.supplier()).isEqualTo(SupplierId.of("A"));
        assertThat(buy.line().quantity()).isEqualTo(Quantity.of(5));
        assertThat(buy.line().total()).isEqualTo(Money.of(500_00, "UAH"));
        assertThat(buy.line().explain().words())
                .isEqualTo(
                        "R30: projected -5, need 5 (5 for orders, 0 for the minimum); R34: at least 1, packs of 1: 5; "
                                + "R37: A costs 500.00 UAH in all and comes 2026-11-25, "
                                + "next B costs 4500.00 UAH in all and comes 2026-11-25");
    }

    @Test
    void R37_equal_totals_go_to_the_lower_preference_then_the_lower_unit_price_then_the_id() {
        Offer a = Terms.offer("A", 100, 1, 1);
        Offer b = Terms.offer("B", 100, 1, 1);
        Offer tenForThePriceOfFive = Terms.offer("C", PriceBreaks.flat(Money.of(50, "UAH")), 10, 1, Validity.ALWAYS);

        assertThat(bought(decide(
                                FIVE,
                                Terms.assortment(
                                        List.of(a, b), List.of(Terms.supplier("A", 2), Terms.supplier("B", 1)))))
                        .supplier()
                        .value())
                .isEqualTo("B");
        assertThat(bought(decide(FIVE, Terms.assortment(a, tenForThePriceOfFive)))
                        .supplier()
                        .value())
                .isEqualTo("C");
        assertThat(bought(decide(FIVE, Terms.assortment(b, a))).supplier().value())
                .isEqualTo("A");
    }

    @Property
    void R37_a_recompute_never_flips_between_equals(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 3) Integer> prices,
            @ForAll @IntRange(min = 1, max = 40) int units,
            @ForAll long seed) {
        List<Offer> offers = new ArrayList<>();
        List<Supplier> suppliers = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            offers.add(Terms.offer("S" + i, prices.get(i), 1 + i % 2 * 10, 1 + i % 3));
            suppliers.add(Terms.supplier("S" + i, i % 2));
        }
        Decision first = decide(new Need(-units, units, 0), Terms.assortment(offers, suppliers));
        Collections.shuffle(offers, new Random(seed));

        assertThat(decide(new Need(-units, units, 0), Terms.assortment(offers, suppliers)))
                .isEqualTo(first);
    }

    @Test
    void R34_the_price_is_that_of_the_rounded_quantity() {
        PriceBreaks breaks = new PriceBreaks(List.of(
                new PriceBreak(Quantity.of(1), Money.of(10_00, "UAH")),
                new PriceBreak(Quantity.of(20), Money.of(9_00, "UAH"))));

        Decision.Buy buy = bought(
                decide(new Need(-12, 12, 0), Terms.assortment(Terms.offer("A", breaks, 1, 10, Validity.ALWAYS))));

        assertThat(buy.line().unitPrice()).isEqualTo(Money.of(9_00, "UAH"));
        assertThat(buy.line().orderPart()).isEqualTo(12);
        assertThat(buy.line().surplus()).isEqualTo(8);
    }

    @Test
    void R34_a_surplus_that_neverExceedTarget_could_not_avoid_is_flagged() {
        BuyingPolicy careful = new BuyingPolicy(NOON, "UAH", Rounding.DOWN_TO_TARGET, TENFOLD);

        DraftLine up = bought(careful.decide(
                        Terms.SKU, FIVE, Optional.empty(), Terms.assortment(Terms.offer("A", 100, 1, 12))))
                .line();
        DraftLine down = bought(careful.decide(
                        Terms.SKU,
                        new Need(7, 0, 43),
                        Optional.empty(),
                        Terms.assortment(Terms.offer("A", 100, 1, 12))))
                .line();

        assertThat(up.flags()).containsExactly(LineFlag.ABOVE_TARGET);
        assertThat(down.flags()).isEmpty();
        assertThat(down.minimumPart()).isEqualTo(36);
    }

    @Test
    void R38_no_supplier_a_discontinued_article_and_no_valid_price_are_told_apart() {
        Offer expired =
                Terms.offer("A", PriceBreaks.flat(Money.of(1, "UAH")), 1, 1, new Validity(null, TODAY.minusDays(1)));
        Offer foreign = Terms.offer("A", PriceBreaks.flat(Money.of(1, "EUR")), 1, 1, Validity.ALWAYS);
        Assortment discontinued = new Assortment(Assortment.Bought.DISCONTINUED, List.of(), Map.of(), Rates.NONE);

        assertThat(blocked(decide(FIVE, Terms.assortment())).kind()).isEqualTo(CaseKind.NO_SUPPLIER);
        assertThat(blocked(decide(FIVE, Terms.assortment(List.of(expired), List.of())))
                        .kind())
                .isEqualTo(CaseKind.NO_SUPPLIER);
        assertThat(blocked(decide(FIVE, discontinued)).kind()).isEqualTo(CaseKind.DISCONTINUED);
        assertThat(blocked(decide(FIVE, Terms.assortment(expired))).kind()).isEqualTo(CaseKind.NO_PRICE);
        assertThat(blocked(decide(FIVE, Terms.assortment(foreign))).kind()).isEqualTo(CaseKind.NO_PRICE);
    }

    @Test
    void R38_what_is_not_needed_is_nobodys_case() {
        assertThat(decide(new Need(0, 0, 0), Terms.assortment())).isEqualTo(new Decision.Nothing());
    }

    @Test
    void R31_the_answer_is_looked_at_again_when_an_offer_begins_or_ends() {
        Offer ends =
                Terms.offer("A", PriceBreaks.flat(Money.of(1, "UAH")), 1, 1, new Validity(null, TODAY.plusDays(9)));
        Offer begins =
                Terms.offer("B", PriceBreaks.flat(Money.of(1, "UAH")), 1, 1, new Validity(TODAY.plusDays(5), null));

        assertThat(decide(FIVE, Terms.assortment(begins)).recheckAt()).contains(startOf(TODAY.plusDays(5)));
        // The supplier's cut-off on Monday, four days on, comes before both.
        Instant cutOff = TODAY.plusDays(4).atTime(14, 0).atZone(KYIV).toInstant();
        assertThat(decide(FIVE, Terms.assortment(ends)).recheckAt()).contains(cutOff);
        Offer endsSooner =
                Terms.offer("A", PriceBreaks.flat(Money.of(1, "UAH")), 1, 1, new Validity(null, TODAY.plusDays(2)));
        assertThat(decide(FIVE, Terms.assortment(endsSooner, begins)).recheckAt())
                .contains(startOf(TODAY.plusDays(3)));
    }

    @Test
    void R43_an_offer_beyond_what_money_holds_is_out_and_the_article_is_bought_of_another() {
        Assortment one =
                Terms.assortment(Terms.offer("A", Money.MAX_UNIT_PRICE, Quantity.MAX, 1), Terms.offer("B", 500, 1, 1));

        Decision.Buy buy = bought(decide(new Need(-5, 5, 0), one));

        assertThat(buy.supplier()).isEqualTo(SupplierId.of("B"));
        assertThat(buy.line().explain().considered())
                .contains(Considered.out(SupplierId.of("A"), Considered.Outcome.BEYOND_LIMIT));
    }

    @Test
    void R38_where_every_offer_is_beyond_what_money_holds_the_case_says_so() {
        Assortment absurd = Terms.assortment(Terms.offer("A", Money.MAX_UNIT_PRICE, Quantity.MAX, 1));

        Decision decision = decide(new Need(-5, 5, 0), absurd);

        assertThat(decision.openCase().orElseThrow().kind()).isEqualTo(CaseKind.NO_PRICE);
        assertThat(decision.openCase().orElseThrow().reason()).contains("A would cost more than a line may");
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(KYIV).toInstant();
    }

    private static Decision decide(Need need, Assortment assortment) {
        return POLICY.decide(Terms.SKU, need, Optional.empty(), assortment);
    }

    private static Decision.Buy bought(Decision decision) {
        return (Decision.Buy) decision;
    }

    private static Decision.Blocked blocked(Decision decision) {
        return (Decision.Blocked) decision;
    }
}
