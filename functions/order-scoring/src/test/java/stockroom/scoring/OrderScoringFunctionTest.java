package stockroom.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.ordering.Call;
import stockroom.domain.ordering.CallResult;
import stockroom.domain.ordering.Conclusions;
import stockroom.domain.ordering.Order;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.queue.Goods;
import stockroom.domain.queue.Lane;
import stockroom.domain.queue.Lease;
import stockroom.domain.queue.QueueRules;
import stockroom.domain.queue.Term;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.QueueRow;
import stockroom.dynamodb.QueueStore.Waiting;
import stockroom.dynamodb.Transactor;
import stockroom.dynamodb.Waking;

class OrderScoringFunctionTest {
    private final QueueFloor floor = new QueueFloor();

    @AfterEach
    void close() {
        floor.close();
    }

    @Test
    void R26_an_order_s_score_is_stored_with_its_terms_in_words() {
        Order order = floor.bought("cup", 1, 600, "UAH", "").order("1", "cup", "COURIER", "CASH");

        assertThat(floor.row(order).score().terms())
                .containsExactly(
                        new Term("availability", 1000, "every unit is reserved"),
                        new Term("delivery", 300, "delivery by COURIER"),
                        new Term("margin", 40, "the goods earn 40 %"),
                        new Term("payment", 0, "is ON_DELIVERY"));
        assertThat(waiting(Lane.RISING)).containsExactly(order.id());
    }

    @Test
    void R26_the_price_last_received_counts_by_its_purchase_order_s_rate() {
        Order order = floor.bought("cup", 1, 10, "EUR", "43.5").order("1", "cup", "COURIER", "CASH");

        assertThat(floor.row(order).score().terms()).contains(new Term("margin", 56, "the goods earn 56 %"));
    }

    @Test
    void R27_an_unknown_purchase_price_lifts_nothing() {
        Order order = floor.article("cup", 1).order("1", "cup", "COURIER", "CASH");

        assertThat(floor.row(order).score().terms())
                .contains(new Term("margin", 0, "unknown: nobody knows what cup costs the shop"));
    }

    @Test
    void R25_an_order_that_nobody_has_to_call_about_stands_in_no_index() {
        Order unpaid = floor.article("cup", 1).order("1", "cup", "POST", "CARD");

        assertThat(floor.row(unpaid).standing()).isEmpty();
        assertThat(waiting(Lane.RISING)).isEmpty();
        assertThat(floor.queue().nextWake()).isEmpty();
    }

    @Test
    void R28_a_payment_that_lands_brings_an_order_in_and_its_confirmation_takes_it_out() {
        Order order = floor.article("cup", 1).order("1", "cup", "COURIER", "CARD");
        floor.moves()
                .pay(
                        order.id(),
                        Payment.received("p1", PaymentMethod.CARD, Money.of(1_000, "UAH"), floor.now()),
                        floor.cause());
        floor.tell("PaymentRecorded", order.id());
        assertThat(waiting(Lane.RISING)).containsExactly(order.id());

        floor.moves().confirm(order.id(), floor.cause());
        floor.tell("OrderConfirmed", order.id());

        assertThat(waiting(Lane.RISING)).isEmpty();
    }

    @Test
    void events_that_come_twice_late_and_in_any_order_leave_what_follows_from_the_order() {
        Order order = floor.article("cup", 1).taken("1", "cup", "COURIER", "CASH");
        floor.moves().confirm(order.id(), floor.cause());

        floor.tell("OrderConfirmed", order.id());
        floor.tell("OrderTaken", order.id());
        floor.tell("OrderTaken", order.id());

        assertThat(floor.row(order).standing()).isEmpty();
        assertThat(waiting(Lane.RISING)).isEmpty();
    }

    @Test
    void whoever_read_the_order_earlier_can_not_bring_it_back() {
        Order order = floor.article("cup", 1).order("1", "cup", "COURIER", "CASH");
        QueueRow seenEarlier = floor.row(order);
        floor.moves().confirm(order.id(), floor.cause());
        floor.tell("OrderConfirmed", order.id());

        boolean written = new Transactor(floor.shop.dynamoDb())
                .write(floor.queue().write(seenEarlier, QueueRules.of(Settings.DEFAULTS), floor.now()));

        assertThat(written).isFalse();
    }

    @Test
    void R28_call_back_at_18_hides_an_order_until_18() {
        Order order = floor.article("cup", 1).order("1", "cup", "COURIER", "CASH");
        Instant six = Instant.parse("2026-11-19T16:00:00Z");
        Call call = new Call("c1", CallResult.CONTACT, Call.Direction.OUT, floor.now(), null, Conclusions.NONE, six);
        floor.moves().call(order.id(), call, floor.cause());
        floor.tell("CallRecorded", order.id());
        assertThat(waiting(Lane.RISING)).isEmpty();
        assertThat(floor.queue().nextWake()).contains(six);

        floor.shop.clock().set(six);
        floor.tick();

        assertThat(waiting(Lane.RISING)).containsExactly(order.id());
        assertThat(floor.row(order).standing().orElseThrow().membership().waitingSince())
                .as("it goes on ageing meanwhile")
                .isEqualTo(order.identity().placedAt());
    }

    @Test
    void R27_the_tick_moves_an_order_that_waits_beyond_24_hours_and_says_when_it_is_needed_again() {
        Order order = floor.article("cup", 1).order("1", "cup", "COURIER", "CASH");
        floor.tick();
        assertThat(floor.tick()).contains("\"idleUntil\":\"2026-11-20T08:15:30Z\"");

        floor.shop.clock().advance(Duration.ofHours(24));
        assertThat(floor.tick()).contains("\"idleUntil\":\"2026-11-20T08:15:30.001Z\"");
        floor.shop.clock().advance(Duration.ofMillis(1));
        assertThat(floor.tick()).contains("\"idleUntil\":null");

        assertThat(waiting(Lane.AGED)).containsExactly(order.id());
        assertThat(waiting(Lane.RISING)).isEmpty();
    }

    @Test
    void R25_a_lease_takes_an_order_out_until_it_lapses() {
        Order order = floor.article("cup", 1).order("1", "cup", "COURIER", "CASH");
        Lease lease = new Lease("operator:Iryna", floor.now().plus(Duration.ofMinutes(10)));
        new Transactor(floor.shop.dynamoDb())
                .write(floor.queue()
                        .write(floor.row(order).leased(lease), QueueRules.of(Settings.DEFAULTS), floor.now()));
        floor.tell("OrderTaken", order.id());
        assertThat(waiting(Lane.RISING)).as("scoring keeps the lease").isEmpty();

        floor.shop.clock().advance(Duration.ofMinutes(10));
        assertThat(floor.queue().woken(Waking.OUT_OF_LANES, floor.now(), 9))
                .extracting(Waiting::orderId)
                .containsExactly(order.id());
        floor.tick();

        assertThat(waiting(Lane.RISING)).containsExactly(order.id());
        assertThat(floor.row(order).lease()).isEmpty();
    }

    @Test
    void R26_other_weights_score_every_order_anew() {
        Order order = floor.article("cup", 1).order("1", "cup", "COURIER", "CASH");
        floor.tick();
        floor.tick();
        assertThat(floor.tick()).contains("\"done\":0");

        floor.choose(Map.of("scoreWeights", Map.of("inStock", 7L)));
        floor.tick();
        floor.tick();

        assertThat(floor.row(order).score().terms()).contains(new Term("availability", 7, "every unit is reserved"));
        assertThat(floor.tick()).contains("\"done\":0");
    }

    @Test
    void R26_an_order_that_waits_for_goods_is_scored_as_such() {
        Order order = floor.article("cup", 0).order("1", "cup", "POST", "CASH_ON_DELIVERY");

        assertThat(floor.row(order).standing().orElseThrow().worth().goods()).isEqualTo(Goods.AWAITED);
        assertThat(floor.row(order).score().total()).isEqualTo(100);
    }

    @Test
    void R28_goods_that_arrive_move_an_order_up() {
        Order waits = floor.article("pot", 0).order("1", "pot", "PICKUP", "CASH");
        Order inStock = floor.article("cup", 1).order("2", "cup", "POST", "CASH_ON_DELIVERY");
        assertThat(waiting(Lane.RISING)).containsExactly(inStock.id(), waits.id());

        floor.arrives("pot", 1);

        assertThat(waiting(Lane.RISING)).containsExactly(waits.id(), inStock.id());
        assertThat(floor.row(waits).standing().orElseThrow().worth().goods()).isEqualTo(Goods.ALL_IN_STOCK);
    }

    private List<String> waiting(Lane lane) {
        return floor.queue().best(lane, 9, Optional.empty()).items().stream()
                .map(Waiting::orderId)
                .toList();
    }
}
