package stockroom.domain.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

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
import stockroom.domain.purchasing.PurchaseConfirmation.Tolerance;
import stockroom.domain.purchasing.PurchaseEffect.Incoming;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;

class PurchaseLifeTest {
    private static final Cause CAUSE = new Cause("buyer:Bohdan", "r1", Instant.parse("2026-11-19T10:00:00Z"));
    private static final Tolerance STRICT = new Tolerance(0, 0);
    private static final Sku MUG = Sku.of("mug");
    private static final Sku POT = Sku.of("pot");
    private static final LocalDate PLANNED = LocalDate.of(2026, 11, 26);

    @Test
    void R45_a_sent_draft_counts_as_supply_before_everybody_knows() {
        PurchaseMove.Done sending = sending(draft(Map.of("mug", 10)));

        assertThat(sending.after().status()).isEqualTo(PurchaseOrderStatus.SENDING);
        assertThat(sending.effects()).containsExactly(new PurchaseEffect(MUG, new Incoming(10, PLANNED), 0, List.of()));
        assertThat(sending.after().outstanding(line(sending.after(), MUG))).isEqualTo(10);
        assertThat(sending.event().type()).isEqualTo("PurchaseOrderSending");
        PurchaseMove.Done sent = PurchaseSending.sent(sending.after(), CAUSE);
        assertThat(sent.after().status()).isEqualTo(PurchaseOrderStatus.SENT);
        assertThat(sent.event().type()).isEqualTo("PurchaseOrderSent");
        assertThat(sent.event().aggregateVersion()).isEqualTo(sending.event().aggregateVersion() + 1);
        assertThat(sent.event().data()).containsEntry("number", "PO-000123");
    }

    @Test
    void R45_sent_is_sent_whoever_asks_again() {
        assertThat(refusal(sendingOf(sent(Map.of("mug", 10))))).isEqualTo("already-sent");
    }

    @Test
    void R46_a_held_draft_is_a_draft_and_is_held_once() {
        PurchaseMove.Done held = done(new PurchaseHolding("R46", "2,400 of 3,000").of(draft(Map.of("mug", 10)), CAUSE));

        assertThat(held.after().status()).isEqualTo(PurchaseOrderStatus.HELD);
        assertThat(held.after().isDraft()).isTrue();
        assertThat(held.after().life().heldSince()).contains(CAUSE.at());
        assertThat(new PurchaseHolding("R46", "2,400 of 3,000").of(held.after(), CAUSE))
                .isInstanceOf(PurchaseMove.AlreadySo.class);
        assertThat(sending(held.after()).after().life().heldSince()).isEmpty();
    }

    @Test
    void R48_6_of_10_confirmed_for_a_new_date_return_4_to_demand_at_once() {
        LocalDate later = LocalDate.of(2026, 12, 3);

        PurchaseMove.Done confirmed =
                done(confirmation(1, "mug", 6, later, 630L).of(sent(Map.of("mug", 10)), STRICT, CAUSE));

        assertThat(confirmed.after().status()).isEqualTo(PurchaseOrderStatus.CONFIRMED);
        assertThat(confirmed.effects()).containsExactly(new PurchaseEffect(MUG, new Incoming(6, later), 0, List.of()));
        assertThat(confirmed.opened()).extracting(c -> c.kind()).containsExactly(CaseKind.PRICE_CHANGED);
        assertThat(price(confirmed.after())).isEqualTo(600);
    }

    @Test
    void R48_a_price_5_percent_higher_holds_the_old_one_until_a_person_agrees() {
        PurchaseMove.Done first =
                done(confirmation(1, "mug", 10, null, 630L).of(sent(Map.of("mug", 10)), STRICT, CAUSE));
        PurchaseOrder asked = first.after();
        String caseId = first.opened().get(0).id();
        assertThat(price(asked)).isEqualTo(600);

        PurchaseMove.Done agreed = done(PriceApproval.of(asked, caseId, CAUSE));

        assertThat(price(agreed.after())).isEqualTo(630);
        assertThat(PriceApproval.of(agreed.after(), caseId, CAUSE)).isInstanceOf(PurchaseMove.AlreadySo.class);
        PurchaseMove.Done again = done(confirmation(2, "mug", 10, null, 630L).of(agreed.after(), STRICT, CAUSE));
        assertThat(again.opened()).isEmpty();
        assertThat(again.overtaken()).isEmpty();
        assertThat(price(again.after())).isEqualTo(630);
        assertThat(agreed.after().total()).isEqualTo(Money.of(6_000, "UAH"));
    }

    @Test
    void R48_a_newer_version_overtakes_a_question_and_the_old_answer_agrees_to_nothing() {
        PurchaseMove.Done first =
                done(confirmation(1, "mug", 10, null, 630L).of(sent(Map.of("mug", 10)), STRICT, CAUSE));

        PurchaseMove.Done second = done(confirmation(2, "mug", 10, null, 5_000L).of(first.after(), STRICT, CAUSE));

        String read = first.opened().get(0).id();
        assertThat(second.overtaken()).extracting(ExceptionCase::id).containsExactly(read);
        assertThat(second.opened()).extracting(ExceptionCase::id).isNotEmpty().doesNotContain(read);
        assertThat(PriceApproval.of(second.after(), read, CAUSE)).isInstanceOf(PurchaseMove.AlreadySo.class);
        assertThat(done(PurchaseEnding.CANCEL.of(second.after(), CAUSE)).overtaken())
                .extracting(ExceptionCase::id)
                .containsExactly(second.opened().get(0).id());
    }

    @Test
    void R48_a_price_within_the_tolerance_or_lower_is_taken_unasked() {
        PurchaseOrder order = sent(Map.of("mug", 10));

        PurchaseMove.Done borne = done(confirmation(1, "mug", 10, null, 630L).of(order, new Tolerance(5, 0), CAUSE));
        PurchaseMove.Done lower = done(confirmation(1, "mug", 10, null, 599L).of(order, STRICT, CAUSE));

        assertThat(borne.opened()).isEmpty();
        assertThat(price(borne.after())).isEqualTo(630);
        assertThat(price(lower.after())).isEqualTo(599);
        assertThat(done(confirmation(1, "mug", 10, null, 631L).of(order, new Tolerance(5, 0), CAUSE))
                        .opened())
                .hasSize(1);
    }

    @Test
    void R48_a_price_to_agree_to_is_told_in_the_currency_as_people_write_it() {
        PurchaseMove.Done asked =
                done(confirmation(1, "mug", 10, null, 630L).of(sent(Map.of("mug", 10)), STRICT, CAUSE));

        assertThat(asked.opened().get(0).reason()).contains("6.30 UAH instead of 6.00 UAH");
    }

    @Test
    void R48_the_total_follows_a_price_that_was_agreed_to_and_what_was_ordered_stays() {
        PurchaseMove.Done asked =
                done(confirmation(1, "mug", 10, null, 630L).of(sent(Map.of("mug", 10)), STRICT, CAUSE));
        String caseId = asked.opened().get(0).id();
        PurchaseOrder agreed =
                done(PriceApproval.of(asked.after(), caseId, CAUSE)).after();

        assertThat(asked.after().totalInForce()).isEqualTo(Money.of(6_000, "UAH"));
        assertThat(agreed.totalInForce()).isEqualTo(Money.of(6_300, "UAH"));
        assertThat(agreed.total()).isEqualTo(Money.of(6_000, "UAH"));
    }

    @Test
    void R48_a_day_before_the_purchase_order_was_sent_is_refused_by_field() {
        PurchaseMove.Refused refused = (PurchaseMove.Refused)
                confirmation(1, "mug", 10, LocalDate.of(2020, 1, 1), null).of(sent(Map.of("mug", 10)), STRICT, CAUSE);

        assertThat(refused.refusal().blames())
                .extracting(PurchaseRefusal.Blame::pointer)
                .containsExactly("/lines/0/date");
    }

    @Test
    void R33_a_confirmation_of_just_what_came_ends_what_the_watch_found() {
        PurchaseOrder some = done(receipt("r1", "mug", 6, 0).of(sent(Map.of("mug", 10)), STRICT, CAUSE))
                .after();

        PurchaseMove.Done confirmed = done(confirmation(1, "mug", 6, null, null).of(some, STRICT, CAUSE));

        assertThat(confirmed.after().status()).isEqualTo(PurchaseOrderStatus.RECEIVED);
        assertThat(confirmed.closed()).contains(CaseKind.LATE, CaseKind.AFTER_PROMISE, CaseKind.FREE_INCOMING);
    }

    @Test
    void R49_more_units_than_anybody_delivers_are_refused_and_never_wrapped_around() {
        PurchaseOrder order = sent(Map.of("mug", 10));
        for (int i = 0; i < 500; i++) {
            order = done(receipt("r" + i, "mug", 1_000_000, 1_000_000).of(order, STRICT, CAUSE))
                    .after();
        }

        assertThat(refusal(receipt("last", "mug", 1, 0).of(order, STRICT, CAUSE)))
                .isEqualTo("invalid");
    }

    @Test
    void R48_the_newest_supplier_version_wins_not_the_last_to_arrive_and_twice_is_once() {
        PurchaseConfirmation first = confirmation(1, "mug", 6, null, null);
        PurchaseConfirmation second = confirmation(2, "mug", 8, null, null);
        PurchaseOrder order = sent(Map.of("mug", 10));

        PurchaseOrder newest = done(second.of(order, STRICT, CAUSE)).after();

        assertThat(first.of(newest, STRICT, CAUSE)).isInstanceOf(PurchaseMove.AlreadySo.class);
        assertThat(second.of(newest, STRICT, CAUSE)).isInstanceOf(PurchaseMove.AlreadySo.class);
        assertThat(refusal(confirmation(2, "mug", 7, null, null).of(newest, STRICT, CAUSE)))
                .isEqualTo("key-reused");
        PurchaseOrder both = done(second.of(done(first.of(order, STRICT, CAUSE)).after(), STRICT, CAUSE))
                .after();
        assertThat(both.life().progress()).isEqualTo(newest.life().progress());
    }

    @Test
    void R48_what_was_not_ordered_or_in_another_currency_is_refused_by_field() {
        PurchaseConfirmation odd = new PurchaseConfirmation(
                1,
                List.of(
                        new PurchaseConfirmation.Line(POT, new ConfirmedLine(Quantity.of(1), null, null)),
                        new PurchaseConfirmation.Line(
                                MUG, new ConfirmedLine(Quantity.of(11), null, Money.of(1, "EUR")))));

        PurchaseMove.Refused refused = (PurchaseMove.Refused) odd.of(sent(Map.of("mug", 10)), STRICT, CAUSE);

        assertThat(refused.refusal().blames())
                .extracting(PurchaseRefusal.Blame::pointer)
                .containsExactly("/lines/0/sku", "/lines/1/quantity", "/lines/1/unitPrice/currency");
    }

    @Test
    void R48_what_is_shipped_stays_incoming_and_another_word_of_it_is_another_confirmation() {
        PurchaseOrder order = sent(Map.of("mug", 10));
        PurchaseMove.Done four = done(shipping(4).of(order, STRICT, CAUSE));

        assertThat(four.after().outstanding(line(four.after(), MUG))).isEqualTo(6);
        assertThat(shipping(4).of(four.after(), STRICT, CAUSE)).isInstanceOf(PurchaseMove.AlreadySo.class);
        assertThat(refusal(shipping(5).of(four.after(), STRICT, CAUSE))).isEqualTo("key-reused");
        assertThat(refusal(confirmation(1, "mug", 6, null, null).of(four.after(), STRICT, CAUSE)))
                .isEqualTo("key-reused");
        assertThat(refusal(shipping(7).of(order, STRICT, CAUSE))).isEqualTo("invalid");
    }

    private static PurchaseConfirmation shipping(int units) {
        ConfirmedLine said = new ConfirmedLine(
                Quantity.of(6), null, null, new ConfirmedLine.Shipped(Quantity.of(units), PLANNED.minusDays(1)));
        return new PurchaseConfirmation(1, List.of(new PurchaseConfirmation.Line(MUG, said)));
    }

    @Test
    void R49_a_partial_receipt_keeps_the_rest_incoming() {
        PurchaseMove.Done received =
                done(receipt("r1", "mug", 4, 0).of(sent(Map.of("mug", 10, "pot", 2)), STRICT, CAUSE));

        assertThat(received.after().status()).isEqualTo(PurchaseOrderStatus.PARTIALLY_RECEIVED);
        assertThat(received.effects()).containsExactly(new PurchaseEffect(MUG, new Incoming(6, PLANNED), 4, List.of()));
        assertThat(received.event().data().get("positions")).isEqualTo(List.of(Map.of("sku", "mug", "units", 4)));
        PurchaseOrder rest = done(receipt("r2", "mug", 6, 0)
                        .with(POT, new GoodsReceipt.Came(2, 0))
                        .of(received.after(), STRICT, CAUSE))
                .after();
        assertThat(rest.status()).isEqualTo(PurchaseOrderStatus.RECEIVED);
    }

    @Test
    void I8_what_is_still_to_come_is_what_each_line_has_outstanding() {
        PurchaseOrder sent = sent(Map.of("mug", 10, "pot", 2));
        PurchaseOrder came = done(receipt("r1", "mug", 4, 0)
                        .with(POT, new GoodsReceipt.Came(2, 0))
                        .of(sent, STRICT, CAUSE))
                .after();

        assertThat(draft(Map.of("mug", 10)).stillToCome()).isEmpty();
        assertThat(sent.stillToCome())
                .containsOnly(Map.entry(MUG, new Incoming(10, PLANNED)), Map.entry(POT, new Incoming(2, PLANNED)));
        assertThat(came.stillToCome()).containsOnly(Map.entry(MUG, new Incoming(6, PLANNED)));
        assertThat(done(PurchaseEnding.CLOSE.of(came, CAUSE)).after().stillToCome())
                .isEmpty();
    }

    @Test
    void R49_a_delivery_that_is_taken_once_more_brings_what_it_brought_whatever_is_expected() {
        PurchaseMove.Done again = done(receipt("r1", "mug", 12, 0).again(sent(Map.of("mug", 10)), CAUSE));

        assertThat(again.effects().get(0).arrived()).isEqualTo(12);
        assertThat(again.after().status()).isEqualTo(PurchaseOrderStatus.RECEIVED);
    }

    @Test
    void R49_what_comes_above_the_tolerance_goes_on_hold() {
        PurchaseOrder order = sent(Map.of("mug", 10));

        PurchaseMove.Done strict = done(receipt("r1", "mug", 12, 0).of(order, STRICT, CAUSE));
        PurchaseMove.Done lenient = done(receipt("r1", "mug", 12, 0).of(order, new Tolerance(0, 10), CAUSE));

        assertThat(strict.effects().get(0).arrived()).isEqualTo(10);
        assertThat(kinds(strict)).containsExactly(PurchaseEffect.Kind.OVER_RECEIPT);
        assertThat(strict.after().status()).isEqualTo(PurchaseOrderStatus.RECEIVED);
        assertThat(lenient.effects().get(0).arrived()).isEqualTo(11);
        PurchaseMove.Done more = done(receipt("r2", "mug", 1, 0).of(strict.after(), STRICT, CAUSE));
        assertThat(more.effects().get(0).arrived()).isZero();
        assertThat(reasons(more))
                .containsExactly(
                        "3 units more than the 10 expected came, lastly with r2; they are on hold, not in stock:"
                                + " send them back, or count them in");
        assertThat(reasons(lenient))
                .containsExactly(
                        "2 units more than the 10 expected came, lastly with r1; 1 of them are on hold, not in stock:"
                                + " send them back, or count them in");
    }

    @Test
    void R49_an_article_that_is_not_on_the_order_changes_no_position_and_opens_a_case() {
        PurchaseMove.Done received = done(receipt("r1", "jar", 3, 0).of(sent(Map.of("mug", 10)), STRICT, CAUSE));

        assertThat(received.effects().get(0).touchesThePosition()).isFalse();
        assertThat(kinds(received)).containsExactly(PurchaseEffect.Kind.WRONG_ARTICLE);
        assertThat(received.after().status()).isEqualTo(PurchaseOrderStatus.SENT);
    }

    @Test
    void R49_rejected_units_stay_incoming_until_somebody_decides() {
        PurchaseMove.Done received = done(receipt("r1", "mug", 7, 3).of(sent(Map.of("mug", 10)), STRICT, CAUSE));

        assertThat(received.effects().get(0).incoming()).contains(new Incoming(3, PLANNED));
        assertThat(received.effects().get(0).arrived()).isEqualTo(7);
        assertThat(kinds(received)).containsExactly(PurchaseEffect.Kind.REJECTED_UNITS);
        assertThat(reasons(received))
                .containsExactly(
                        "3 units were not taken, lastly of r1; 3 are still to come: await them, or close the purchase order");
        PurchaseMove.Done closed = done(PurchaseEnding.CLOSE.of(received.after(), CAUSE));
        assertThat(closed.after().outstanding(line(closed.after(), MUG))).isZero();
        assertThat(kinds(closed)).containsExactly(PurchaseEffect.Kind.REJECTED_UNITS_SETTLED);
    }

    @Test
    void R49_rejected_units_are_settled_once_others_came_for_them_or_the_supplier_sends_none() {
        PurchaseOrder order = done(receipt("r1", "mug", 7, 3).of(sent(Map.of("mug", 10)), STRICT, CAUSE))
                .after();

        PurchaseMove.Done some = done(receipt("r2", "mug", 2, 0).of(order, STRICT, CAUSE));
        PurchaseMove.Done all = done(receipt("r2", "mug", 3, 0).of(order, STRICT, CAUSE));
        PurchaseMove.Done fewer = done(confirmation(1, "mug", 7, null, null).of(order, STRICT, CAUSE));

        assertThat(kinds(some)).isEmpty();
        assertThat(kinds(all)).containsExactly(PurchaseEffect.Kind.REJECTED_UNITS_SETTLED);
        assertThat(kinds(fewer)).containsExactly(PurchaseEffect.Kind.REJECTED_UNITS_SETTLED);
    }

    @Test
    void R49_units_rejected_beside_all_that_were_expected_are_to_be_sent_back() {
        PurchaseMove.Done received = done(receipt("r1", "mug", 10, 1).of(sent(Map.of("mug", 10)), STRICT, CAUSE));

        assertThat(reasons(received))
                .containsExactly("1 units were not taken, lastly of r1; nothing more is to come: send them back");
    }

    @Test
    void R49_closing_short_returns_the_rest_to_demand_once() {
        PurchaseOrder partly = done(receipt("r1", "mug", 4, 0).of(sent(Map.of("mug", 10)), STRICT, CAUSE))
                .after();

        PurchaseMove.Done closed = done(PurchaseEnding.CLOSE.of(partly, CAUSE));

        assertThat(closed.after().status()).isEqualTo(PurchaseOrderStatus.CLOSED_SHORT);
        assertThat(closed.effects())
                .extracting(e -> e.incoming().orElseThrow().units())
                .containsExactly(0);
        assertThat(PurchaseEnding.CLOSE.of(closed.after(), CAUSE)).isInstanceOf(PurchaseMove.AlreadySo.class);
        assertThat(refusal(receipt("r2", "mug", 1, 0).of(closed.after(), STRICT, CAUSE)))
                .isEqualTo("wrong-state");
    }

    @Test
    void R32_cancelling_needs_that_nothing_came_and_a_draft_loses_its_lines_instead() {
        PurchaseOrder order = sent(Map.of("mug", 10));

        PurchaseMove.Done cancelled = done(PurchaseEnding.CANCEL.of(order, CAUSE));

        assertThat(cancelled.after().status()).isEqualTo(PurchaseOrderStatus.CANCELLED);
        assertThat(cancelled.effects()).hasSize(1);
        assertThat(PurchaseEnding.CANCEL.of(cancelled.after(), CAUSE)).isInstanceOf(PurchaseMove.AlreadySo.class);
        assertThat(detail(PurchaseEnding.CANCEL.of(draft(Map.of("mug", 10)), CAUSE)))
                .contains("DRAFT", "remove its lines");
        PurchaseOrder partly =
                done(receipt("r1", "mug", 4, 0).of(order, STRICT, CAUSE)).after();
        assertThat(detail(PurchaseEnding.CANCEL.of(partly, CAUSE))).contains("PARTIALLY_RECEIVED", "close it");
    }

    @Test
    void R48_all_that_was_confirmed_came_so_it_is_received() {
        PurchaseOrder order = sent(Map.of("mug", 10));
        PurchaseOrder confirmed = done(confirmation(1, "mug", 6, null, null).of(order, STRICT, CAUSE))
                .after();
        PurchaseOrder partly =
                done(receipt("r1", "mug", 6, 0).of(order, STRICT, CAUSE)).after();

        assertThat(done(receipt("r1", "mug", 6, 0).of(confirmed, STRICT, CAUSE))
                        .after()
                        .status())
                .isEqualTo(PurchaseOrderStatus.RECEIVED);
        assertThat(done(confirmation(1, "mug", 6, null, null).of(partly, STRICT, CAUSE))
                        .after()
                        .status())
                .isEqualTo(PurchaseOrderStatus.RECEIVED);
    }

    private static PurchaseOrder draft(Map<String, Integer> units) {
        Map<Sku, Optional<DraftLine>> lines = new LinkedHashMap<>();
        units.forEach((sku, quantity) -> lines.put(Sku.of(sku), Optional.of(Lines.of(sku, quantity, 600))));
        return PurchaseOrder.draft("po", new DraftKey(SupplierId.of("acme"), WarehouseId.MAIN), "UAH", Instant.EPOCH)
                .with(lines);
    }

    private static PurchaseOrder sent(Map<String, Integer> units) {
        return PurchaseSending.sent(sending(draft(units)).after(), CAUSE).after();
    }

    private static PurchaseMove sendingOf(PurchaseOrder order) {
        return new PurchaseSending(placement(), Map.of()).of(order, order.lines(), CAUSE);
    }

    private static PurchaseMove.Done sending(PurchaseOrder draft) {
        return done(sendingOf(draft));
    }

    private static Placement placement() {
        return new Placement(
                Placement.number(123),
                CAUSE.at(),
                LocalDate.of(2026, 11, 23),
                Instant.parse("2026-11-23T12:00:00Z"),
                PLANNED,
                null);
    }

    private static PurchaseConfirmation confirmation(
            long version, String sku, int units, @Nullable LocalDate date, @Nullable Long price) {
        ConfirmedLine said = new ConfirmedLine(Quantity.of(units), date, price == null ? null : Money.of(price, "UAH"));
        return new PurchaseConfirmation(version, List.of(new PurchaseConfirmation.Line(Sku.of(sku), said)));
    }

    private static GoodsReceipt receipt(String id, String sku, int received, int rejected) {
        return GoodsReceipt.empty(id).with(Sku.of(sku), new GoodsReceipt.Came(received, rejected));
    }

    private static PurchaseMove.Done done(PurchaseMove move) {
        assertThat(move).isInstanceOf(PurchaseMove.Done.class);
        return (PurchaseMove.Done) move;
    }

    private static String refusal(PurchaseMove move) {
        return ((PurchaseMove.Refused) move).refusal().problem();
    }

    private static String detail(PurchaseMove move) {
        return ((PurchaseMove.Refused) move).refusal().detail();
    }

    private static List<PurchaseEffect.Kind> kinds(PurchaseMove.Done move) {
        return move.effects().stream()
                .flatMap(effect -> effect.doubts().stream())
                .map(PurchaseEffect.Doubt::kind)
                .toList();
    }

    private static List<String> reasons(PurchaseMove.Done move) {
        return move.effects().stream()
                .flatMap(effect -> effect.doubts().stream())
                .map(PurchaseEffect.Doubt::reason)
                .toList();
    }

    private static DraftLine line(PurchaseOrder order, Sku sku) {
        return order.line(sku).orElseThrow();
    }

    private static long price(PurchaseOrder order) {
        return order.progress(MUG).orElseThrow().unitPrice().minorUnits();
    }
}
