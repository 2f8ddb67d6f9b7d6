package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.PurchaseEffect.Incoming;

class DraftPartTest {
    private static final Sku MUG = Sku.of("mug");
    private static final Sku POT = Sku.of("pot");

    @Test
    void R45_no_line_named_is_the_whole_draft() {
        assertThat(DraftPart.WHOLE.of(draft(), Map.of())).isEqualTo(draft().lines());
        assertThat(DraftPart.WHOLE.refusal(draft())).isEmpty();
    }

    @Test
    void R45_only_named_lines_go_whole_or_in_part() {
        List<DraftLine> going = part(line("mug", 6), line("pot", null)).of(draft(), Map.of());

        assertThat(going)
                .extracting(DraftLine::sku, line -> line.quantity().units())
                .containsExactly(tuple(MUG, 6), tuple(POT, 2));
    }

    @Test
    void R41_of_17_for_orders_8_for_the_minimum_and_5_over_orders_go_first() {
        assertThat(parts(20)).isEqualTo("17 + 3 + 0");
        assertThat(parts(6)).isEqualTo("6 + 0 + 0");
        assertThat(parts(30)).isEqualTo("17 + 8 + 5");
    }

    @Test
    void R35_95_of_100_cost_what_95_cost() {
        PriceBreaks prices = new PriceBreaks(
                List.of(new PriceBreak(Quantity.of(1), uah(1000)), new PriceBreak(Quantity.of(100), uah(900))));
        PurchaseOrder draft = draft(new DraftLine(
                MUG, Quantity.of(100), 95, 0, 5, uah(900), null, List.of(), null, Explanation.of("95 needed")));

        DraftLine going =
                part(line("mug", 95)).of(draft, Map.of(MUG, offer(prices))).get(0);

        assertThat(going.unitPrice()).isEqualTo(uah(1000));
        assertThat(going.total()).isEqualTo(uah(95_000));
    }

    @Test
    void R40_a_part_off_the_pack_or_below_the_MOQ_goes_and_is_flagged() {
        DraftLine going = part(line("mug", 23))
                .of(draft(thirty()), Map.of(MUG, offer(PriceBreaks.flat(uah(1000)))))
                .get(0);

        assertThat(going.flags()).containsExactly(LineFlag.OFF_PACK, LineFlag.BELOW_MOQ);
        assertThat(going.explain().words()).isEqualTo("17 and 8 needed; R45: 23 of the 30 were sent");
    }

    @Test
    void R45_a_line_that_shrank_or_went_since_goes_as_it_stands() {
        assertThat(part(line("mug", 12), line("jar", 1)).of(draft(), Map.of()))
                .containsExactly(draft().lines().get(0));
    }

    @Test
    void R45_what_goes_is_expected_and_what_stays_behind_is_told_so() {
        Cause cause = new Cause("buyer:Bohdan", "r1", Instant.parse("2026-11-19T10:00:00Z"));
        LocalDate planned = LocalDate.of(2026, 11, 26);
        Placement placement = new Placement(Placement.number(1), cause.at(), planned, cause.at(), planned, null);
        PurchaseOrder draft = draft();

        PurchaseMove.Done sending = (PurchaseMove.Done) new PurchaseSending(placement, Map.of())
                .of(draft, part(line("mug", 6)).of(draft, Map.of()), cause);

        assertThat(sending.after().version()).isEqualTo(draft.version() + 1);
        assertThat(sending.after().lines()).extracting(DraftLine::sku).containsExactly(MUG);
        assertThat(sending.effects())
                .containsExactly(
                        new PurchaseEffect(MUG, new Incoming(6, planned), 0, List.of()),
                        new PurchaseEffect(POT, null, 0, List.of()));
        assertThat(sending.event().data().get("left"))
                .isEqualTo(List.of(Map.of("sku", "mug", "quantity", 4), Map.of("sku", "pot", "quantity", 2)));
    }

    @Test
    void R11_what_is_not_on_the_draft_is_named_by_field() {
        Optional<PurchaseRefusal> refusal =
                part(line("mug", 11), line("jar", null), line("mug", 1)).refusal(draft());

        assertThat(refusal.orElseThrow().blames())
                .extracting(PurchaseRefusal.Blame::pointer)
                .containsExactly("/lines/0/quantity", "/lines/1/sku", "/lines/2/sku");
        assertThat(part(line("mug", 10), line("pot", 1)).refusal(draft())).isEmpty();
    }

    private static String parts(int units) {
        DraftLine line = part(line("mug", units)).of(draft(thirty()), Map.of()).get(0);
        assertThat(line.quantity().units()).isEqualTo(units);
        return line.orderPart() + " + " + line.minimumPart() + " + " + line.surplus();
    }

    private static DraftLine thirty() {
        return new DraftLine(
                MUG, Quantity.of(30), 17, 8, 5, uah(1000), null, List.of(), null, Explanation.of("17 and 8 needed"));
    }

    private static Offer offer(PriceBreaks prices) {
        return new Offer(
                MUG,
                SupplierId.of("ceramics"),
                null,
                prices,
                Quantity.of(24),
                Quantity.of(10),
                null,
                Validity.ALWAYS,
                1);
    }

    private static DraftPart part(DraftPart.Line... lines) {
        return new DraftPart(List.of(lines));
    }

    private static DraftPart.Line line(String sku, @Nullable Integer units) {
        return new DraftPart.Line(Sku.of(sku), units == null ? null : Quantity.of(units));
    }

    private static PurchaseOrder draft() {
        return draft(Lines.of("mug", 10, 600), Lines.of("pot", 2, 900));
    }

    private static PurchaseOrder draft(DraftLine... lines) {
        Map<Sku, Optional<DraftLine>> all = new LinkedHashMap<>();
        List.of(lines).forEach(line -> all.put(line.sku(), Optional.of(line)));
        return PurchaseOrder.draft(
                        "po", new DraftKey(SupplierId.of("ceramics"), WarehouseId.MAIN), "UAH", Instant.EPOCH)
                .with(all);
    }

    private static Money uah(long minorUnits) {
        return Money.of(minorUnits, "UAH");
    }
}
