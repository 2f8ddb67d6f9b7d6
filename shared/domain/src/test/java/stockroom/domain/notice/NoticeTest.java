package stockroom.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static stockroom.domain.notice.Told.PLACED;
import static stockroom.domain.notice.Told.event;
import static stockroom.domain.notice.Told.goods;
import static stockroom.domain.notice.Told.imported;
import static stockroom.domain.notice.Told.order;
import static stockroom.domain.notice.Told.unreached;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stockroom.domain.messaging.Event;
import stockroom.domain.ordering.FulfilmentStatus;
import stockroom.domain.ordering.Order;
import stockroom.domain.ordering.OrderStatus;
import stockroom.domain.payment.PaymentStatus;

class NoticeTest {
    private static final Event TAKEN = event("OrderTaken", 1, PaymentStatus.PENDING);

    @ParameterizedTest
    @CsvSource({
        "PENDING, 0, TO_PAY",
        "FAILED, 0, TO_PAY",
        "ON_DELIVERY, 0, PAY_ON_RECEIPT",
        "PARTIALLY_PAID, 99999, PARTLY_PAID",
        "PAID, 100000, PAID",
        "PAID, 100001, OVERPAID",
        "REFUND_DUE, 100001, REFUND_DUE",
        "REFUNDED, 0, REFUNDED"
    })
    void R60_the_stage_follows_from_the_money_of_an_order_that_stands(PaymentStatus payment, long paid, Stage stage) {
        assertThat(stage(TAKEN, order(OrderStatus.OPEN, payment, paid))).contains(stage);
    }

    @Test
    void R18_a_client_who_could_not_be_reached_is_told_so() {
        Event cancelled = event("OrderCancelled", 4, PaymentStatus.PENDING);
        assertThat(stage(cancelled, unreached())).contains(Stage.UNREACHED);
        assertThat(stage(cancelled, order(OrderStatus.CANCELLED, PaymentStatus.PENDING, 0)))
                .contains(Stage.CANCELLED);
    }

    @Test
    void R20_money_for_a_cancelled_order_is_told_as_money_that_goes_back() {
        Event paid = event("PaymentRecorded", 5, PaymentStatus.REFUND_DUE);
        assertThat(stage(paid, order(OrderStatus.CANCELLED, PaymentStatus.REFUND_DUE, 100_000)))
                .contains(Stage.REFUND_DUE);
    }

    @Test
    void R12_a_failed_payment_is_told_while_it_is_not_made_good() {
        Event failed = event("PaymentFailed", 2, PaymentStatus.FAILED);
        assertThat(stage(failed, order(OrderStatus.OPEN, PaymentStatus.FAILED, 0)))
                .contains(Stage.TO_PAY);
        assertThat(stage(failed, order(OrderStatus.OPEN, PaymentStatus.PAID, 100_000)))
                .isEmpty();
        assertThat(stage(failed, order(OrderStatus.OPEN, PaymentStatus.PENDING, 0)))
                .as("paying again")
                .isEmpty();
    }

    @Test
    void R20_an_order_that_its_payment_brought_back_is_told_as_open_again() {
        Event reopened = event("OrderReopened", 6, PaymentStatus.PAID);
        assertThat(stage(reopened, order(OrderStatus.CONFIRMED, PaymentStatus.PAID, 100_000)))
                .contains(Stage.PAID);
        assertThat(stage(reopened, order(OrderStatus.CANCELLED, PaymentStatus.REFUND_DUE, 100_000)))
                .isEmpty();
    }

    @Test
    void R61_what_is_true_no_longer_is_not_told() {
        Order cancelled = order(OrderStatus.CANCELLED, PaymentStatus.REFUND_DUE, 100_000);
        assertThat(Notice.of(TAKEN, cancelled)).isEmpty();
        assertThat(Notice.of(event("OrderConfirmed", 2, PaymentStatus.PAID), cancelled))
                .isEmpty();
        assertThat(Notice.of(event("PaymentRecorded", 3, PaymentStatus.PAID), cancelled))
                .isEmpty();
        assertThat(Notice.of(goods("o-1", FulfilmentStatus.RESERVED), cancelled))
                .isEmpty();
        assertThat(Notice.of(
                        event("OrderCancelled", 4, PaymentStatus.PENDING),
                        order(OrderStatus.OPEN, PaymentStatus.PAID, 100_000)))
                .isEmpty();
    }

    @Test
    void R61_news_is_as_old_as_the_decision_that_it_tells_and_goods_come_behind_the_one_that_stands() {
        Order order = order(OrderStatus.CONFIRMED, PaymentStatus.PAID, 100_000);
        assertThat(place(TAKEN, order)).isEqualTo(2);
        assertThat(place(event("OrderConfirmed", 4, PaymentStatus.PAID), order)).isEqualTo(8);
        assertThat(place(goods("o-1", FulfilmentStatus.RESERVED), order)).isEqualTo(9);
    }

    @Test
    void goods_concern_the_orders_whose_last_unit_they_were() {
        assertThat(Notice.orders(goods("o-1", FulfilmentStatus.RESERVED))).containsExactly("o-1");
        assertThat(Notice.orders(goods("o-1", FulfilmentStatus.WAITING_STOCK))).isEmpty();
        assertThat(Notice.orders(TAKEN)).containsExactly("o-1");
        assertThat(Notice.orders(event("OrderEdited", 2, PaymentStatus.PENDING)))
                .isEmpty();
    }

    @Test
    void an_order_that_is_older_than_seven_days_when_it_is_taken_comes_from_a_file_and_is_no_news() {
        assertThat(Notice.of(TAKEN, imported(PLACED.minus(Duration.ofDays(7))))).isPresent();
        assertThat(Notice.of(TAKEN, imported(PLACED.minus(Duration.ofDays(7)).minusMillis(1))))
                .isEmpty();
    }

    private static Optional<Stage> stage(Event event, Order order) {
        return Notice.of(event, order).map(Notice::stage);
    }

    private static long place(Event event, Order order) {
        return Notice.of(event, order).orElseThrow().place();
    }
}
