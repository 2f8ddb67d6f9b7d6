package stockroom.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static stockroom.domain.ordering.Orders.CAUSE;
import static stockroom.domain.ordering.Orders.CUP;
import static stockroom.domain.ordering.Orders.NOW;
import static stockroom.domain.ordering.Orders.available;
import static stockroom.domain.ordering.Orders.line;
import static stockroom.domain.ordering.Orders.main;
import static stockroom.domain.ordering.Orders.taken;
import static stockroom.domain.ordering.Orders.uah;
import static stockroom.domain.ordering.Orders.wish;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.messaging.Cause;
import stockroom.domain.payment.Attempt;
import stockroom.domain.payment.AttemptStatus;
import stockroom.domain.payment.PaymentBook;
import stockroom.domain.payment.PaymentEventType;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.settings.Settings;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/** An order of 1,000.00 by card, placed on a Sunday at 10:00 in Kyiv. */
class PaymentsTest {
    private static final Instant THREE_AT_NIGHT = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant OPENING = Instant.parse("2026-11-23T07:00:00Z");
    private static final int WHOLE = 100_000;

    private final HeardMoney money = new HeardMoney(taken(wish(line(CUP, 100)), Map.of(main(CUP), available(100))));

    @Test
    void an_order_by_card_begins_with_one_pending_attempt_and_half_an_hour() {
        assertThat(money.order().settlement().attempts())
                .containsExactly(new Attempt(1, PaymentMethod.CARD, AttemptStatus.PENDING, NOW));
        assertThat(money.order().attention().timer())
                .contains(new Timer(TimerKind.INSTANT_PAYMENT, NOW.plus(Duration.ofMinutes(30))));
    }

    @Test
    void R22_a_bank_s_refund_of_the_difference_that_is_dated_before_its_payment_gives_nothing_else_back() {
        money.hears(1, PaymentEventType.PAID, WHOLE + 10_000);
        Move.Done refunded = money.refundedAt(10_000, NOW.minus(Duration.ofHours(8)));
        assertThat(refunded.after().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(refunded.after().attention().tasks()).isEmpty();
    }

    @Test
    void R21_somebody_is_asked_about_an_order_that_lost_its_money_whatever_more_goes_back() {
        money.hears(1, PaymentEventType.PAID, WHOLE);
        assertThat(money.hears(1, PaymentEventType.REFUNDED, WHOLE).tasks())
                .extracting(Task::kind)
                .containsExactly(TaskKind.PAYMENT_PROBLEM);
        Move.Done more = money.hears(1, PaymentEventType.REFUNDED, 10_000);
        assertThat(more.after().attention().asksFor(TaskKind.PAYMENT_PROBLEM)).isTrue();
        assertThat(more.tasks()).isEmpty();
    }

    @Test
    void R22_a_part_that_goes_back_leaves_somebody_to_ask_for_it() {
        money.hears(1, PaymentEventType.PAID, WHOLE);
        Move.Done refunded = money.hears(1, PaymentEventType.REFUNDED, 20_000);
        assertThat(refunded.after().payment()).isEqualTo(PaymentStatus.PARTIALLY_PAID);
        assertThat(refunded.tasks()).extracting(Task::kind).containsExactly(TaskKind.PARTLY_PAID);
    }

    @Test
    void R22_a_part_paid_before_the_goods_are_handed_over_leaves_the_order_in_somebody_s_hands() {
        HeardMoney atTheDoor = new HeardMoney(taken(
                Orders.with(
                        wish(line(CUP, 100)),
                        new NewOrder.Delivery(DeliveryKind.POST, null, null),
                        PaymentMethod.CASH_ON_DELIVERY),
                Map.of(main(CUP), available(100))));
        Move.Done part = atTheDoor.hears(1, PaymentEventType.PAID, 10_000);
        assertThat(part.tasks()).extracting(Task::kind).containsExactly(TaskKind.PARTLY_PAID);
    }

    @Test
    void R22_who_paid_a_part_and_takes_cash_for_the_rest_is_asked_about_it() {
        money.hears(1, PaymentEventType.PAID, WHOLE / 2);
        Move.Done again = money.becomes(
                new PaymentAttempted(PaymentMethod.CASH_ON_DELIVERY).of(money.order(), CAUSE, Settings.DEFAULTS));
        assertThat(again.tasks()).extracting(Task::kind).containsExactly(TaskKind.PARTLY_PAID);
    }

    @Test
    void R22_the_one_open_refund_task_says_all_that_is_due() {
        money.hears(1, PaymentEventType.PAID, WHOLE + 10_000);
        Move.Done more = money.hears(1, PaymentEventType.PAID, 5_000);
        assertThat(more.after().attention().tasks()).hasSize(1);
        assertThat(more.tasks().get(0).reason()).contains("150.00 UAH");
        Move.Done less = money.hears(1, PaymentEventType.REFUNDED, 5_000);
        assertThat(less.tasks()).singleElement().satisfies(task -> assertThat(task.reason())
                .contains("100.00 UAH"));
        Order cancelled = ((Move.Done) new Cancellation("no").of(money.order(), CAUSE)).after();
        assertThat(cancelled.attention().tasks()).hasSize(1);
    }

    @Test
    void R12_the_newest_attempt_s_failure_counts_though_an_older_one_never_said_how_it_ended() {
        money.becomes(new PaymentAttempted(PaymentMethod.WALLET).of(money.order(), CAUSE, Settings.DEFAULTS));
        Move.Done failed = money.hears(2, PaymentEventType.FAILED, 0);
        assertThat(failed.after().payment()).isEqualTo(PaymentStatus.FAILED);
        assertThat(failed.tasks()).extracting(Task::kind).containsExactly(TaskKind.PAYMENT_PROBLEM);
    }

    @Test
    void R12_a_failed_payment_makes_one_task_at_once_and_a_repeated_event_makes_no_second() {
        Move.Done failed = money.hears(1, PaymentEventType.FAILED, 0, "card_declined");
        assertThat(failed.after().payment()).isEqualTo(PaymentStatus.FAILED);
        assertThat(failed.tasks())
                .extracting(Task::kind, Task::rule, Task::offeredFrom)
                .containsExactly(tuple(TaskKind.PAYMENT_PROBLEM, "R12", NOW));
        assertThat(failed.tasks().get(0).reason()).contains("card_declined");
        assertThat(failed.after().attention().timer())
                .as("nothing is left to wait for")
                .isEmpty();
        assertThat(money.says(1, PaymentEventType.FAILED, 0)).isInstanceOf(Move.AlreadySo.class);
    }

    @Test
    void what_a_provider_writes_in_words_is_not_told_on() {
        Move.Done failed = money.hears(1, PaymentEventType.FAILED, 0, "Olena, call +380441234567");
        assertThat(failed.tasks().get(0).reason()).doesNotContain("Olena");
        assertThat(failed.event().data().toString()).doesNotContain("Olena");
    }

    @Test
    void R12_a_card_that_is_not_paid_within_PT30M_makes_one_task_and_is_not_cancelled() {
        assertThat(PaymentOverdue.of(money.order(), at(NOW.plusSeconds(1799)), Settings.DEFAULTS))
                .isInstanceOf(Move.AlreadySo.class);
        Move.Done overdue = money.overdue(NOW.plus(Duration.ofMinutes(30)));
        assertThat(overdue.tasks()).extracting(Task::kind).containsExactly(TaskKind.PAYMENT_PROBLEM);
        assertThat(overdue.after().status()).isEqualTo(OrderStatus.OPEN);
        assertThat(PaymentOverdue.of(money.order(), at(THREE_AT_NIGHT), Settings.DEFAULTS))
                .isInstanceOf(Move.AlreadySo.class);
    }

    @Test
    void R13_a_bank_transfer_that_does_not_come_makes_a_task_for_a_call() {
        money.attempts(PaymentMethod.BANK_TRANSFER, NOW);
        assertThat(money.order().attention().timer())
                .contains(new Timer(TimerKind.DEFERRED_PAYMENT, NOW.plus(Duration.ofDays(3))));
        Move.Done overdue = money.overdue(NOW.plus(Duration.ofDays(3)));
        assertThat(overdue.tasks())
                .extracting(Task::kind, Task::rule)
                .containsExactly(tuple(TaskKind.PAYMENT_OVERDUE, "R13"));
    }

    @Test
    void R14_due_at_03_00_client_time_the_task_exists_at_once_and_is_offered_at_the_opening() {
        Move.Done overdue = money.overdue(THREE_AT_NIGHT);
        assertThat(overdue.tasks())
                .extracting(Task::dueAt, Task::offeredFrom)
                .containsExactly(tuple(Orders.NOW.plusSeconds(1800), OPENING));
    }

    @Test
    void R15_after_a_payment_the_timer_changes_nothing_and_after_the_timer_a_payment_ends_the_task() {
        money.hears(1, PaymentEventType.PAID, WHOLE);
        assertThat(PaymentOverdue.of(money.order(), at(THREE_AT_NIGHT), Settings.DEFAULTS))
                .isInstanceOf(Move.AlreadySo.class);

        HeardMoney other = new HeardMoney(taken(wish(line(CUP, 100)), Map.of(main(CUP), available(100))));
        other.overdue(THREE_AT_NIGHT);
        Move.Done paid = other.hears(1, PaymentEventType.PAID, WHOLE);
        assertThat(paid.ended()).extracting(EndedTask::outcome).containsExactly("PaymentRecorded");
        assertThat(paid.after().attention().tasks()).isEmpty();
    }

    @Test
    void R23_an_attempt_runs_by_the_limits_that_the_order_was_taken_with() {
        Settings fiveDays = Orders.settings(chosen -> {
                    chosen.put("deferredPaymentLimit", "P5D");
                    return chosen;
                })
                .settings();
        Move.Done again = (Move.Done) new PaymentAttempted(PaymentMethod.RECEIPT).of(money.order(), at(NOW), fiveDays);
        assertThat(again.after().attention().timer().orElseThrow().dueAt()).isEqualTo(NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void R22_999_99_of_1000_00_is_partially_paid_with_the_balance_shown() {
        Order after = money.hears(1, PaymentEventType.PAID, WHOLE - 1).after();
        assertThat(after.payment()).isEqualTo(PaymentStatus.PARTIALLY_PAID);
        assertThat(after.balance()).isEqualTo(uah(1));
        assertThat(after.attention().timer()).as("the rest is awaited").isPresent();
    }

    @Test
    void R22_a_double_payment_makes_a_refund_task_which_the_refund_ends() {
        money.hears(1, PaymentEventType.PAID, WHOLE);
        Move.Done twice = money.hears(1, PaymentEventType.PAID, WHOLE);
        assertThat(twice.tasks()).extracting(Task::kind).containsExactly(TaskKind.REFUND);
        assertThat(twice.after().balance()).isEqualTo(uah(-WHOLE));
        Move.Done back = money.hears(1, PaymentEventType.REFUNDED, WHOLE);
        assertThat(back.after().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(back.after().balance()).isEqualTo(uah(0));
        assertThat(back.ended()).hasSize(1);
    }

    @Test
    void R20_money_after_a_refusal_is_due_back_and_the_refund_ends_its_task() {
        money.becomes(new Cancellation("changed her mind").of(money.order(), at(NOW)));
        Move.Done late = money.hears(1, PaymentEventType.PAID, WHOLE);
        assertThat(late.after().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(late.after().payment()).isEqualTo(PaymentStatus.REFUND_DUE);
        assertThat(late.tasks()).extracting(Task::kind, Task::rule).containsExactly(tuple(TaskKind.REFUND, "R20"));
        Move.Done back = money.hears(1, PaymentEventType.REFUNDED, WHOLE);
        assertThat(back.after().payment()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(back.ended()).hasSize(1);
    }

    @Test
    void R21_paid_after_a_full_refund_revives_nothing() {
        money.hears(1, PaymentEventType.PAID, WHOLE);
        Move.Done back = money.hears(1, PaymentEventType.REFUNDED, WHOLE);
        assertThat(back.after().payment()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(back.tasks())
                .as("the order stands without money")
                .extracting(Task::rule)
                .containsExactly("R21");
        Move.Done again = money.hears(1, PaymentEventType.PAID, WHOLE);
        assertThat(again.after().payment()).isEqualTo(PaymentStatus.REFUND_DUE);
        assertThat(again.after().dueBack()).isEqualTo(uah(WHOLE));
        assertThat(again.tasks()).extracting(Task::kind, Task::rule).containsExactly(tuple(TaskKind.REFUND, "R21"));
    }

    @Test
    void R21_a_refund_that_comes_before_its_payment_ends_the_same() {
        money.hears(1, PaymentEventType.REFUNDED, WHOLE);
        Order after = money.hears(1, PaymentEventType.PAID, WHOLE).after();
        assertThat(after.payment()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(after.balance()).isEqualTo(uah(0));
    }

    @Test
    void R21_expired_of_attempt_1_cancels_nothing_while_attempt_2_is_pending_or_paid() {
        money.attempts(PaymentMethod.WALLET, NOW);
        Move.Done expired = money.hears(1, PaymentEventType.EXPIRED, 0);
        assertThat(expired.tasks()).isEmpty();
        assertThat(expired.after().payment()).isEqualTo(PaymentStatus.PENDING);
        assertThat(expired.after().attention().timer()).isPresent();
        assertThat(money.hears(2, PaymentEventType.PAID, WHOLE).after().payment())
                .isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void R21_a_late_failed_after_paid_changes_nothing() {
        money.attempts(PaymentMethod.WALLET, NOW);
        money.hears(2, PaymentEventType.PAID, WHOLE);
        assertThat(money.says(1, PaymentEventType.FAILED, 0)).isInstanceOf(Move.AlreadySo.class);
        assertThat(money.says(2, PaymentEventType.FAILED, 0)).isInstanceOf(Move.AlreadySo.class);
    }

    @Test
    void paid_after_failed_counts_and_ends_the_task() {
        money.hears(1, PaymentEventType.FAILED, 0);
        Move.Done paid = money.hears(1, PaymentEventType.PAID, WHOLE);
        assertThat(paid.after().payment()).isEqualTo(PaymentStatus.PAID);
        assertThat(paid.after().attention().tasks()).isEmpty();
        assertThat(paid.after().settlement().attempts())
                .extracting(Attempt::status)
                .containsExactly(AttemptStatus.PAID);
    }

    @Test
    void R12_whoever_pays_again_settles_the_task_and_has_half_an_hour_anew() {
        money.hears(1, PaymentEventType.FAILED, 0);
        Instant later = NOW.plus(Duration.ofHours(1));
        Move.Done again = money.attempts(PaymentMethod.WALLET, later);
        assertThat(again.after().method()).isEqualTo(PaymentMethod.WALLET);
        assertThat(again.after().payment()).isEqualTo(PaymentStatus.PENDING);
        assertThat(again.after().attention().tasks()).isEmpty();
        assertThat(again.after().attention().timer().orElseThrow().dueAt())
                .isEqualTo(later.plus(Duration.ofMinutes(30)));
        assertThat(again.event().data()).containsEntry("attempt", 2);
    }

    @Test
    void R9_an_attempt_by_a_method_outside_the_table_is_refused_and_so_is_one_for_an_order_that_is_paid() {
        Move cash = new PaymentAttempted(PaymentMethod.CASH).of(money.order(), at(NOW), Settings.DEFAULTS);
        assertThat(((Move.Refused) cash).refusal().kind()).isEqualTo(Refusal.Kind.INVALID);
        money.hears(1, PaymentEventType.PAID, WHOLE);
        Move paid = new PaymentAttempted(PaymentMethod.CARD).of(money.order(), at(NOW), Settings.DEFAULTS);
        assertThat(((Move.Refused) paid).refusal().kind()).isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    void whoever_switches_to_cash_on_delivery_is_not_waited_for() {
        Move.Done cash = money.attempts(PaymentMethod.CASH_ON_DELIVERY, NOW);
        assertThat(cash.after().payment()).isEqualTo(PaymentStatus.ON_DELIVERY);
        assertThat(cash.after().attention().timer()).isEmpty();
    }

    @Test
    void an_unknown_attempt_is_refused_by_name() {
        Move move = money.says(2, PaymentEventType.PAID, WHOLE);
        assertThat(((Move.Refused) move).refusal().blames())
                .extracting(Refusal.Blame::pointer)
                .containsExactly("/attempt");
    }

    @Test
    void a_cancel_ends_what_was_asked_about_the_payment() {
        money.hears(1, PaymentEventType.FAILED, 0);
        Move.Done cancelled = money.becomes(new Cancellation("no").of(money.order(), CAUSE));
        assertThat(cancelled.ended()).hasSize(1);
        assertThat(cancelled.after().attention().timer()).isEmpty();
    }

    @Test
    void the_same_payment_counts_once_and_with_other_content_it_is_refused() {
        money.hears(1, PaymentEventType.PAID, 500);
        PaymentBook book = money.book();
        assertThat(MoneyMoved.byHand(book.payments().get(0), book).of(money.order(), CAUSE, Orders.SHELF))
                .isInstanceOf(Move.AlreadySo.class);
    }

    private static Cause at(Instant moment) {
        return new Cause("machine", "request-3", moment);
    }
}
