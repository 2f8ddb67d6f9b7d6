package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.task.CaseKind;

class HeardPolicyTest {
    private static final Instant NOW = Instant.parse("2026-11-19T10:00:00Z");
    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final BuyingPolicy PLAIN =
            new BuyingPolicy(new Moment(NOW, KYIV), "UAH", Rounding.UP, new Overbuy(10, null));
    private static final HeardPolicy POLICY = new HeardPolicy(PLAIN);
    private static final Assortment ONE = Terms.assortment(Terms.offer("A", 100_00, 1, 1));

    @Test
    void R40_a_floor_is_bought_as_given_and_what_nobody_needs_is_surplus() {
        DraftLine line = bought(need(10), ONE, new Wish.AtLeast(12)).line();

        assertThat(line.quantity()).isEqualTo(Quantity.of(12));
        assertThat(line.orderPart()).isEqualTo(10);
        assertThat(line.surplus()).isEqualTo(2);
        assertThat(line.hand()).contains(new Hand(12, "buyer:Bohdan", NOW, "for the fair", 0));
        assertThat(line.explain().words()).endsWith("; R40: buyer:Bohdan wants at least 12");
    }

    @Test
    void R40_demand_gone_a_floor_is_still_bought() {
        DraftLine line = bought(need(0), ONE, new Wish.AtLeast(12)).line();

        assertThat(line.quantity()).isEqualTo(Quantity.of(12));
        assertThat(line.surplus()).isEqualTo(12);
    }

    @Test
    void R40_a_lowered_line_shows_the_2_uncovered_and_opens_a_case_for_them() {
        Decision.Buy buy = bought(need(10), ONE, new Wish.AtMost(8, 10));

        assertThat(buy.line().quantity()).isEqualTo(Quantity.of(8));
        assertThat(buy.line().orderPart()).isEqualTo(8);
        assertThat(buy.line().hand().orElseThrow().uncovered()).isEqualTo(2);
        assertThat(buy.openCase())
                .contains(
                        new Decision.Open(
                                CaseKind.WITHHELD,
                                "2 of 10 needed are not bought: buyer:Bohdan wants 8 where 10 were needed; take the edit back under po-1 to buy them"));
    }

    @Test
    void R40_a_lowered_line_grows_by_what_demand_grew_and_is_rounded_to_what_the_supplier_sells() {
        Assortment tens = Terms.assortment(Terms.offer("A", 100_00, 1, 10));

        assertThat(bought(need(13), ONE, new Wish.AtMost(8, 10)).line().quantity())
                .isEqualTo(Quantity.of(11));
        DraftLine rounded = bought(need(13), tens, new Wish.AtMost(8, 10)).line();
        assertThat(rounded.quantity()).isEqualTo(Quantity.of(20));
        assertThat(rounded.orderPart()).isEqualTo(13);
        assertThat(rounded.hand().orElseThrow().uncovered()).isZero();
    }

    @Test
    void R40_a_removed_line_is_a_case_and_comes_back_as_if_nobody_had_touched_it() {
        LocalDate until = LocalDate.of(2026, 11, 25);
        Decision removed = decide(need(10), ONE, new Wish.Removed(10, until));

        assertThat(removed.openCase().map(Decision.Open::kind)).contains(CaseKind.WITHHELD);
        assertThat(removed.recheckAt()).contains(until.atStartOfDay(KYIV).toInstant());
        assertThat(decide(need(11), ONE, new Wish.Removed(10, until))).isEqualTo(plain(need(11), ONE));
        assertThat(decide(need(0), ONE, new Wish.Removed(10, until))).isEqualTo(new Decision.Nothing());
    }

    @Test
    void R40_an_edit_off_the_pack_or_below_the_moq_is_kept_and_flagged() {
        Assortment coarse = Terms.assortment(Terms.offer("A", 100_00, 24, 10));

        assertThat(bought(need(10), coarse, new Wish.AtMost(12, 10)).line().flags())
                .containsExactlyInAnyOrder(LineFlag.OFF_PACK, LineFlag.BELOW_MOQ);
        assertThat(bought(need(10), coarse, new Wish.AtLeast(45)).line().flags())
                .containsExactly(LineFlag.OFF_PACK);
    }

    @Test
    void R36_R40_an_edit_approves_what_would_wait_for_a_person() {
        Assortment coarse = Terms.assortment(Terms.offer("A", 1_00, 30_000, 1));

        assertThat(bought(plain(need(200), coarse)).line().flags()).containsExactly(LineFlag.OVERBUY);
        assertThat(bought(need(200), coarse, new Wish.AtLeast(30_000)).line().flags())
                .isEmpty();
    }

    @Test
    void R37_R40_an_edit_keeps_its_supplier_though_another_is_cheaper() {
        Assortment two = Terms.assortment(Terms.offer("A", 100_00, 1, 1), Terms.offer("B", 90_00, 1, 1));

        assertThat(bought(plain(need(10), two)).supplier()).isEqualTo(SupplierId.of("B"));
        assertThat(bought(need(10), two, new Wish.AtLeast(12)).supplier()).isEqualTo(SupplierId.of("A"));
        assertThat(bought(need(10), two, new Wish.AsNeeded()).supplier()).isEqualTo(SupplierId.of("A"));
        assertThat(bought(need(10), two, new Wish.AsNeeded()).line().quantity()).isEqualTo(Quantity.of(10));
        assertThat(bought(need(10), two, new Wish.Withheld(3)).supplier()).isEqualTo(SupplierId.of("B"));
    }

    @Test
    void R38_R40_a_supplier_that_no_longer_offers_it_is_named_in_the_case() {
        Assortment other = Terms.assortment(Terms.offer("B", 90_00, 1, 1));

        Decision decision = decide(need(0), other, new Wish.AtLeast(12));

        assertThat(decision.openCase().orElseThrow().kind()).isEqualTo(CaseKind.NO_SUPPLIER);
        assertThat(decision.openCase().orElseThrow().reason())
                .contains("buyer:Bohdan wants at least 12, but A doesn't");
    }

    @Test
    void R39_R40_a_line_kept_at_a_supplier_whose_offer_has_ended_says_that_an_edit_keeps_it_there() {
        Assortment ended = Terms.assortment(
                Terms.offer(
                        "A",
                        PriceBreaks.flat(Money.of(100_00, "UAH")),
                        1,
                        1,
                        new Validity(null, LocalDate.of(2026, 11, 18))),
                Terms.offer("B", 90_00, 1, 1));

        Decision.Open kept =
                decide(need(10), ended, new Wish.AsNeeded()).openCase().orElseThrow();

        assertThat(kept.kind()).isEqualTo(CaseKind.NO_PRICE);
        assertThat(kept.reason())
                .isEqualTo(
                        "10 needed on 2026-11-19, but A has no offer that is valid; renew it; an edit keeps the line at A,"
                                + " where buyer:Bohdan chose the supplier: move the line, or take the edit back under po-1");
    }

    @Property
    void R40_quantity_is_always_order_part_and_minimum_part_and_surplus_and_the_rest_is_uncovered(
            @ForAll @IntRange(max = 30) int orders,
            @ForAll @IntRange(max = 30) int minimum,
            @ForAll @IntRange(min = 1, max = 60) int number,
            @ForAll @IntRange(max = 60) int then,
            @ForAll @IntRange(min = 1, max = 12) int pack) {
        Need need = new Need(-orders, orders, minimum);
        Assortment packs = Terms.assortment(Terms.offer("A", 100_00, 1, pack));

        decide(need, packs, Wish.of(number, then, then))
                .fold(
                        () -> "",
                        buy -> {
                            DraftLine line = buy.line();
                            long parts = (long) line.orderPart() + line.minimumPart();
                            assertThat(parts + line.surplus())
                                    .isEqualTo(line.quantity().units());
                            assertThat(parts + line.hand().orElseThrow().uncovered())
                                    .isEqualTo(need.units());
                            return "";
                        },
                        blocked -> "");
    }

    @Property
    void R40_taken_back_the_answer_is_the_one_that_nobody_edited(
            @ForAll @IntRange(max = 30) int orders, @ForAll @IntRange(min = 1, max = 12) int pack) {
        Assortment packs = Terms.assortment(Terms.offer("A", 100_00, 1, pack), Terms.offer("B", 90_00, 5, 1));

        assertThat(POLICY.decide(Terms.SKU, need(orders), Optional.empty(), packs, Optional.empty()))
                .isEqualTo(plain(need(orders), packs));
    }

    private static Decision decide(Need need, Assortment assortment, Wish wish) {
        LineEdit edit = new LineEdit(wish, SupplierId.of("A"), "po-1", "buyer:Bohdan", NOW, "for the fair", 1);
        return POLICY.decide(Terms.SKU, need, Optional.empty(), assortment, Optional.of(edit));
    }

    private static Decision.Buy bought(Need need, Assortment assortment, Wish wish) {
        return bought(decide(need, assortment, wish));
    }

    private static Decision plain(Need need, Assortment assortment) {
        return PLAIN.decide(Terms.SKU, need, Optional.empty(), assortment);
    }

    private static Decision.Buy bought(Decision decision) {
        return (Decision.Buy) decision;
    }

    private static Need need(int units) {
        return new Need(-units, units, 0);
    }
}
