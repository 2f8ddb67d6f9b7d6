package stockroom.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.domain.ordering.Orders.CUP;
import static stockroom.domain.ordering.Orders.LAMP;
import static stockroom.domain.ordering.Orders.available;
import static stockroom.domain.ordering.Orders.line;
import static stockroom.domain.ordering.Orders.main;
import static stockroom.domain.ordering.Orders.taken;
import static stockroom.domain.ordering.Orders.uah;
import static stockroom.domain.ordering.Orders.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.BasisPoints;
import stockroom.domain.measure.Quantity;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Conclusions.Verification;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentBook;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.Settings;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

class CallRecordedTest {
    private final List<Call> told = new ArrayList<>();
    private final Order order =
            taken(wish(line(CUP, 10), line(LAMP, 2)), Map.of(main(CUP), available(3), main(LAMP), available(2)));

    @Test
    void R19_misses_at_10_00_11_30_and_12_00_are_two() {
        Order after = called(order, missed("10:00"), missed("11:30"), missed("12:00"));
        assertThat(after.attention().calls().missed()).isEqualTo(2);
        assertThat(after.status()).isEqualTo(OrderStatus.OPEN);
    }

    @Test
    void R19_a_miss_exactly_two_hours_after_the_last_counted_one_counts() {
        Order early = called(order, missed("10:00"), missed("11:59"));
        assertThat(early.attention().calls().missed()).isEqualTo(1);
        assertThat(called(early, missed("12:00")).attention().calls().missed()).isEqualTo(2);
    }

    @Test
    void R19_calls_that_are_told_late_count_where_they_belong() {
        Order after = called(order, missed("12:00"), missed("11:30"), missed("10:00"));
        assertThat(after.attention().calls().missed()).isEqualTo(2);
    }

    @Test
    void R19_no_answer_busy_voicemail_and_unreachable_are_misses() {
        for (CallResult result :
                List.of(CallResult.NO_ANSWER, CallResult.BUSY, CallResult.VOICEMAIL, CallResult.UNREACHABLE)) {
            Order after = recorded(order, List.of(), call("10:00", result, Call.Direction.OUT), Settings.DEFAULTS)
                    .after();
            assertThat(after.attention().calls().missed()).as(result.name()).isEqualTo(1);
        }
    }

    @Test
    void R19_a_contact_begins_the_count_anew() {
        Order after = called(order, missed("08:00"), missed("10:00"), contact("11:00"), missed("11:30"));
        assertThat(after.attention().calls().missed()).isEqualTo(1);
    }

    @Test
    void R19_the_client_who_calls_in_begins_the_count_anew_even_if_nobody_answers() {
        Order after = called(
                order,
                missed("08:00"),
                missed("10:00"),
                call("11:00", CallResult.NO_ANSWER, Call.Direction.IN),
                missed("12:00"));
        assertThat(after.attention().calls().missed()).isEqualTo(1);
    }

    @Test
    void R19_a_wrong_number_is_no_miss_and_makes_one_task_to_find_the_number() {
        Order once = called(order, missed("08:00"), call("10:00", CallResult.WRONG_NUMBER, Call.Direction.OUT));
        assertThat(once.attention().calls().missed()).isEqualTo(1);
        Order twice = called(once, call("12:00", CallResult.WRONG_NUMBER, Call.Direction.OUT));
        assertThat(twice.attention().tasks()).extracting(OpenTask::kind).containsExactly(TaskKind.FIND_NUMBER);
    }

    @Test
    void R18_the_third_miss_cancels_what_is_not_paid_and_gives_back_stock_and_demand() {
        Move.Done done = third(order);
        assertThat(done.event().type()).isEqualTo("OrderCancelled");
        assertThat(done.event().data()).containsEntry("rule", "R18");
        assertThat(done.after().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(done.after().demands()).isEmpty();
        assertThat(PositionChange.between(Optional.of(order), done.after()))
                .extracting(PositionChange::reserved)
                .containsExactly(-3, -2);
        assertThat(done.after().attention().calls().gaveUpAt()).contains(at("14:00"));
        assertThat(done.after().attention().timer()).isEmpty();
    }

    @Test
    void R18_the_third_miss_confirms_what_is_paid_and_flags_its_data_as_unverified() {
        Move.Done done = third(paid(order, 12_000));
        assertThat(done.event().type()).isEqualTo("OrderConfirmed");
        assertThat(done.after().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(done.after().flags()).containsExactly("DATA_UNVERIFIED");
    }

    @Test
    void R18_paid_between_the_second_and_the_third_miss_ships() {
        Order twice = called(order, missed("10:00"), missed("12:00"));
        Order after = called(paid(twice, 12_000), missed("14:00"));
        assertThat(after.status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void R18_paid_in_part_at_the_third_miss_is_a_task_and_neither_of_the_two() {
        Move.Done done = third(paid(order, 11_999));
        assertThat(done.after().status()).isEqualTo(OrderStatus.OPEN);
        assertThat(done.after().flags()).isEmpty();
        assertThat(done.tasks()).extracting(Task::kind).containsExactly(TaskKind.PARTLY_PAID);
    }

    @Test
    void R18_a_fourth_miss_makes_no_second_task() {
        Order after = called(third(paid(order, 11_999)).after(), missed("16:00"));
        assertThat(after.attention().tasks()).hasSize(1);
    }

    @Test
    void R18_who_paid_the_rest_after_the_third_miss_ships_at_the_fourth() {
        Order partly = third(paid(order, 11_999)).after();
        Order whole = ((Move.Done) MoneyMoved.byHand(
                                Payment.received("rest", PaymentMethod.CARD, uah(1), at("15:00")),
                                new PaymentBook(
                                        List.of(Payment.received("p", PaymentMethod.CARD, uah(11_999), at("09:00")))))
                        .of(partly, cause("15:00"), Orders.SHELF))
                .after();
        Order after = called(whole, missed("16:00"));
        assertThat(after.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(after.flags()).containsExactly("DATA_UNVERIFIED");
    }

    @Test
    void R18_a_limit_that_was_lowered_decides_at_the_next_miss() {
        Settings five = Settings.stored(Map.of("missedCallLimit", 5L));
        Order after = order;
        for (String time : List.of("08:00", "10:00", "12:00")) {
            after = recorded(after, told, missed(time), five).after();
            told.add(missed(time));
        }
        assertThat(after.status()).isEqualTo(OrderStatus.OPEN);
        assertThat(called(after, missed("14:00")).status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void R18_a_shop_without_a_limit_never_gives_up() {
        Map<String, @Nullable Object> off = new HashMap<>();
        off.put("missedCallLimit", null);
        Settings settings = Settings.stored(off);
        Order after = order;
        List<Call> earlier = new ArrayList<>();
        for (String time : List.of("08:00", "10:00", "12:00", "14:00")) {
            after = recorded(after, earlier, missed(time), settings).after();
            earlier.add(missed(time));
        }
        assertThat(after.status()).isEqualTo(OrderStatus.OPEN);
        assertThat(after.attention().calls().missed()).isEqualTo(4);
    }

    @Test
    void R28_a_client_who_wants_to_be_called_back_at_18_is_hidden_until_then() {
        Call later =
                new Call("c", CallResult.CONTACT, Call.Direction.OUT, at("10:00"), 40, Conclusions.NONE, at("16:00"));
        Order hidden = called(order, later);
        assertThat(hidden.attention().hiddenUntil()).contains(at("16:00"));
        assertThat(called(hidden, missed("11:00")).attention().hiddenUntil())
                .as("a miss leaves what was agreed")
                .contains(at("16:00"));
        assertThat(called(hidden, contact("11:30")).attention().hiddenUntil()).isEmpty();
        assertThat(recorded(hidden, List.of(later), missed("09:00"), Settings.DEFAULTS)
                        .after()
                        .attention()
                        .hiddenUntil())
                .as("an older call that is told late")
                .contains(at("16:00"));
    }

    @Test
    void R28_what_was_agreed_holds_though_a_later_miss_was_told_before() {
        Call agreed =
                new Call("c", CallResult.CONTACT, Call.Direction.OUT, at("10:00"), 40, Conclusions.NONE, at("16:00"));
        Call miss = missed("11:00");
        Order missed = called(order, miss);
        assertThat(recorded(missed, List.of(miss), agreed, Settings.DEFAULTS)
                        .after()
                        .attention()
                        .hiddenUntil())
                .contains(at("16:00"));
    }

    @Test
    void R18_data_that_a_later_call_verifies_is_no_longer_flagged() {
        Order flagged = third(paid(order, 12_000)).after();
        Conclusions verified = new Conclusions(Verification.VERIFIED, null, null, null);
        Order after =
                called(flagged, new Call("v", CallResult.CONTACT, Call.Direction.IN, at("15:00"), 40, verified, null));
        assertThat(after.flags()).isEmpty();
        assertThat(after.status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void a_call_about_a_cancelled_order_is_kept_and_moves_nothing() {
        Order cancelled = third(order).after();
        Order after = called(cancelled, contact("17:00"));
        assertThat(after.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(after.attention()).isEqualTo(cancelled.attention());
        assertThat(after.version()).isEqualTo(cancelled.version() + 1);
    }

    @Test
    void R18_a_payment_before_the_third_miss_that_turns_out_later_reverses_the_cancel() {
        Order cancelled = third(order).after();
        Order back = Reopening.of(withMoney(cancelled, 12_000), at("13:59"), at("15:30"), Map.of())
                .orElseThrow();
        assertThat(back.status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(back.flags()).containsExactly("DATA_UNVERIFIED");
        assertThat(back.lines()).extracting(l -> l.demand().units()).containsExactly(10, 2);
    }

    @Test
    void R20_a_payment_after_the_cancel_reopens_the_order_when_every_line_can_be_reserved() {
        Order cancelled = third(order).after();
        Order back = Reopening.of(
                        withMoney(cancelled, 12_000),
                        at("15:00"),
                        at("15:30"),
                        Map.of(
                                CUP, Quantity.of(10),
                                LAMP, Quantity.of(2)))
                .orElseThrow();
        assertThat(back.status()).isEqualTo(OrderStatus.OPEN);
        assertThat(back.fulfilment()).contains(FulfilmentStatus.RESERVED);
        assertThat(back.payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(back.attention().calls().missed()).isZero();
    }

    @Test
    void R20_a_payment_after_the_cancel_is_due_back_when_one_unit_is_missing() {
        Order cancelled = third(order).after();
        assertThat(Reopening.of(
                        withMoney(cancelled, 12_000),
                        at("15:00"),
                        at("15:30"),
                        Map.of(
                                CUP, Quantity.of(9),
                                LAMP, Quantity.of(2))))
                .isEmpty();
    }

    @Test
    void R20_a_payment_after_a_refusal_revives_nothing() {
        Order refused = ((Move.Done) new Cancellation("no").of(order, cause("10:00"))).after();
        assertThat(Reopening.isPossible(refused)).isFalse();
        assertThat(Reopening.of(withMoney(refused, 12_000), at("09:00"), at("15:30"), Map.of()))
                .isEmpty();
    }

    @Test
    void R20_a_refusal_after_missed_calls_cancelled_the_order_lets_no_payment_bring_it_back() {
        Order cancelled = third(order).after();
        Move.Done refused = (Move.Done) new Cancellation("bought elsewhere").of(cancelled, cause("15:00"));
        assertThat(refused.event().type()).as("not told a second time").isEqualTo("OrderRefused");
        assertThat(Reopening.isPossible(refused.after())).isFalse();
        assertThat(new Cancellation("again").of(refused.after(), cause("16:00")))
                .isInstanceOf(Move.AlreadySo.class);
    }

    @Test
    void R18_misses_of_an_order_that_came_back_are_counted_anew() {
        Order cancelled = third(order).after();
        Order back = Reopening.of(withMoney(cancelled, 5_000), at("13:59"), at("15:30"), Map.of())
                .orElseThrow();
        Order after = called(back, missed("16:00"), missed("18:00"));
        assertThat(after.attention().calls().missed()).isEqualTo(2);
        assertThat(after.status()).isEqualTo(OrderStatus.OPEN);
    }

    @Test
    void R20_money_after_three_missed_calls_reopens_the_order_when_every_line_can_be_reserved() {
        Order cancelled = third(order).after();
        Move.Done back = pays(cancelled, "15:00", Map.of(CUP, Quantity.of(100), LAMP, Quantity.of(100)));
        assertThat(back.event().type()).isEqualTo("OrderReopened");
        assertThat(back.after().status()).isEqualTo(OrderStatus.OPEN);
        assertThat(back.after().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(back.tasks()).isEmpty();
    }

    @Test
    void R20_money_after_three_missed_calls_is_due_back_when_a_line_can_not_be_reserved() {
        Order cancelled = third(order).after();
        Move.Done late = pays(cancelled, "15:00", Map.of());
        assertThat(late.after().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(late.after().payment()).isEqualTo(PaymentStatus.REFUND_DUE);
        assertThat(late.tasks()).extracting(Task::kind).containsExactly(TaskKind.REFUND);
    }

    @Test
    void R18_a_payment_that_turns_out_earlier_than_the_third_miss_reverses_the_cancel() {
        Order cancelled = third(order).after();
        Move.Done back = pays(cancelled, "13:59", Map.of());
        assertThat(back.after().status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(back.after().flags()).contains(CallRecorded.DATA_UNVERIFIED);
    }

    @Test
    void R18_an_order_of_80_lines_comes_back_and_R20_of_one_that_is_too_large_a_person_hears() {
        Order eighty = longOrder(80, 80);
        Map<Sku, Quantity> there = new HashMap<>();
        eighty.lines().forEach(each -> there.put(each.sku(), Quantity.of(9)));
        assertThat(pays(third(eighty).after(), "13:59", there).after().status()).isEqualTo(OrderStatus.CONFIRMED);

        Order ofOneArticle = longOrder(80, 1);
        told.clear();
        assertThat(pays(third(ofOneArticle).after(), "13:59", Map.of()).after().status())
                .as("one article, and eighty lines that wait")
                .isEqualTo(OrderStatus.CONFIRMED);

        told.clear();
        Move.Done tooLarge = pays(third(eighty).after(), "13:59", Map.of());
        assertThat(tooLarge.after().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(tooLarge.tasks()).singleElement().satisfies(task -> assertThat(task.reason())
                .contains("too many articles to come back by itself: take it again"));
    }

    private static Order longOrder(int lines, int articles) {
        List<OrderLine> many = IntStream.range(0, lines)
                .mapToObj(i -> OrderLine.ordered(
                        String.valueOf(i + 1),
                        Sku.of("cup-" + i % articles),
                        Quantity.of(1),
                        uah(1_000),
                        new BasisPoints(2_000),
                        LocalDate.parse("2026-11-27")))
                .toList();
        return taken(wish(line(CUP, 1)), Map.of()).withLines(many);
    }

    private static Move.Done pays(Order cancelled, String paidAt, Map<Sku, Quantity> free) {
        Payment payment = Payment.received("late", PaymentMethod.CARD, cancelled.total(), at(paidAt));
        return (Move.Done) MoneyMoved.byHand(payment, PaymentBook.EMPTY)
                .of(cancelled, cause("16:00"), new Shelf(Settings.DEFAULTS, o -> false, free));
    }

    private Move.Done third(Order order) {
        Order twice = called(order, missed("10:00"), missed("12:00"));
        Move.Done done = recorded(twice, told, missed("14:00"), Settings.DEFAULTS);
        told.add(missed("14:00"));
        return done;
    }

    /** The calls in the order in which they are told, after those that were told of the same order before. */
    private Order called(Order order, Call... calls) {
        Order after = order;
        for (Call call : calls) {
            after = recorded(after, told, call, Settings.DEFAULTS).after();
            told.add(call);
        }
        return after;
    }

    private static Move.Done recorded(Order order, List<Call> earlier, Call call, Settings settings) {
        return (Move.Done)
                new CallRecorded(call, earlier).of(order, new Cause("operator:Ivan", "r", at("18:00")), settings);
    }

    private static Order paid(Order order, long minorUnits) {
        return ((Move.Done) MoneyMoved.byHand(
                                Payment.received("p", PaymentMethod.CARD, uah(minorUnits), at("09:00")),
                                PaymentBook.EMPTY)
                        .of(order, cause("09:00"), Orders.SHELF))
                .after();
    }

    private static Order withMoney(Order order, long minorUnits) {
        return order.with(parts -> parts.paid = uah(minorUnits));
    }

    private static Call missed(String time) {
        return call(time, CallResult.NO_ANSWER, Call.Direction.OUT);
    }

    private static Call contact(String time) {
        return call(time, CallResult.CONTACT, Call.Direction.OUT);
    }

    private static Call call(String time, CallResult result, Call.Direction direction) {
        return new Call(time + result, result, direction, at(time), null, Conclusions.NONE, null);
    }

    private static Cause cause(String time) {
        return new Cause("operator:Ivan", "r", at(time));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-22T" + time + ":00Z");
    }
}
