package stockroom.domain.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.domain.ordering.Orders.CAUSE;
import static stockroom.domain.ordering.Orders.CUP;
import static stockroom.domain.ordering.Orders.NOW;
import static stockroom.domain.ordering.Orders.line;
import static stockroom.domain.ordering.Orders.main;
import static stockroom.domain.ordering.Orders.uah;
import static stockroom.domain.ordering.Orders.wish;
import static stockroom.domain.ordering.Orders.with;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stockroom.domain.delivery.DeliveryKind;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.queue.Goods;
import stockroom.domain.queue.Margin;
import stockroom.domain.queue.Membership;
import stockroom.domain.queue.Occasion;
import stockroom.domain.task.Subject;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;

/** Which orders wait for an operator (R25, R28), of orders as intake and moves leave them. */
class QueueMembershipTest {
    private static final Order UNPAID = Orders.taken(wish(line(CUP, 1)), Map.of(main(CUP), Orders.available(1)));
    private static final Order ON_DELIVERY = Orders.taken(
            with(
                    wish(line(CUP, 2)),
                    new NewOrder.Delivery(DeliveryKind.POST, null, null),
                    PaymentMethod.CASH_ON_DELIVERY),
            Map.of(main(CUP), Orders.available(1)));

    @Test
    void R25_an_open_order_that_is_paid_or_pays_on_delivery_waits_since_it_was_placed() {
        Order paid = paid();

        assertThat(Membership.of(paid)).contains(new Membership(NOW, NOW));
        assertThat(Membership.of(ON_DELIVERY)).contains(new Membership(NOW, NOW));
    }

    @Test
    void R25_an_unpaid_order_without_a_task_is_nobodys_work() {
        assertThat(Membership.of(UNPAID)).isEmpty();
    }

    @Test
    void R25_a_confirmed_order_is_nobodys_work_and_so_never_what_the_machine_confirmed() {
        assertThat(Membership.of(ON_DELIVERY.withStatus(OrderStatus.CONFIRMED))).isEmpty();
        assertThat(Membership.of(ON_DELIVERY.staged())).isEmpty();
    }

    @Test
    void R25_an_open_task_brings_an_order_in_from_the_moment_it_is_on_offer() {
        Instant opening = NOW.plus(Duration.ofHours(6));
        Order asked = UNPAID.raising(List.of(task(TaskKind.PAYMENT_PROBLEM, opening)));

        assertThat(Membership.of(asked)).contains(new Membership(opening, opening));
        assertThat(Membership.of(asked).orElseThrow().isShown(opening.minusMillis(1)))
                .isFalse();
        assertThat(Membership.of(asked).orElseThrow().isShown(opening)).isTrue();
    }

    @Test
    void R25_a_refund_is_work_though_the_order_is_cancelled_and_its_goods_lift_nothing() {
        Order paid = paid();
        Order cancelled =
                new Cancellation("too late").of(paid, CAUSE).fold(Move.Done::after, AlreadySo -> paid, refused -> paid);

        assertThat(Membership.of(cancelled)).contains(new Membership(CAUSE.at(), CAUSE.at()));
        assertThat(Goods.of(cancelled)).isEqualTo(Goods.NOTHING_DUE);
    }

    @Test
    void R28_an_order_whose_client_is_to_be_called_back_is_hidden_until_then_and_keeps_its_age() {
        Instant six = Instant.parse("2026-11-22T16:00:00Z");
        Order hidden = ON_DELIVERY.with(parts -> parts.attention = parts.attention.hiddenUntil(Optional.of(six)));

        assertThat(Membership.of(hidden)).contains(new Membership(NOW, six));
    }

    @Test
    void R26_goods_are_in_stock_when_every_unit_is_reserved() {
        assertThat(Goods.of(UNPAID)).isEqualTo(Goods.ALL_IN_STOCK);
        assertThat(Goods.of(ON_DELIVERY)).isEqualTo(Goods.AWAITED);
    }

    @Test
    void R26_the_margin_is_that_of_the_goods_and_unknown_with_one_price() {
        assertThat(Margin.of(ON_DELIVERY, Map.of(CUP, uah(600)))).isEqualTo(Margin.of(40));
        assertThat(Margin.of(ON_DELIVERY, Map.of())).isEqualTo(Margin.unknown(CUP));
    }

    @Test
    void R29_the_most_pressing_task_on_offer_says_what_the_call_is_about() {
        Instant later = NOW.plusSeconds(60);
        Order asked = ON_DELIVERY.raising(List.of(task(TaskKind.FIND_NUMBER, later)));

        assertThat(Occasion.of(asked, NOW)).isEqualTo(Occasion.CONFIRM);
        assertThat(Occasion.of(asked, later)).isEqualTo(Occasion.FIND_NUMBER);
        assertThat(Occasion.of(UNPAID, NOW)).isEqualTo(Occasion.OTHER);
    }

    private static Order paid() {
        return UNPAID.with(parts -> {
            parts.paid = uah(1_000);
            parts.payment = PaymentStatus.PAID;
        });
    }

    private static Task task(TaskKind kind, Instant offeredFrom) {
        return new Task("t", kind, Subject.ofOrder(UNPAID.id()), NOW, offeredFrom, "R12", "Find the cause.");
    }
}
