package stockroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.measure.Money;
import stockroom.domain.messaging.Cause;
import stockroom.domain.ordering.Cancellation;
import stockroom.domain.ordering.Order;
import stockroom.domain.payment.Payment;
import stockroom.domain.payment.PaymentEvent;
import stockroom.domain.payment.PaymentEventType;
import stockroom.domain.payment.PaymentMethod;
import stockroom.domain.payment.PaymentStatus;
import stockroom.ordering.OrderMoves;
import stockroom.ordering.OrderingWiring;
import stockroom.ordering.payment.PaymentWiring;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.PaidShop;

class PaymentAttemptsTest {
    private static final String ATTEMPTS = "POST /orders/{orderId}/payment-attempts";

    private final PaidShop shop = new PaidShop();
    private final OrderIntakeFunction function =
            new OrderIntakeFunction(shop.test().as("order-intake"));
    private final OrderMoves moves = new OrderingWiring(shop.test().surroundings()).orderMoves();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void R12_a_client_whose_card_failed_pays_by_another_method_and_the_task_is_settled() {
        String order = shop.take("W-1", "CARD", 10);
        fail(order);
        assertThat(shop.tasks()).hasSize(1);
        shop.test().clock().advance(Duration.ofHours(1));
        Answer second = begin(order, "WALLET");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body().path("attempt").asInt()).isEqualTo(2);
        assertThat(shop.tasks()).isEmpty();
        Order after = shop.order(order);
        assertThat(after.method()).isEqualTo(PaymentMethod.WALLET);
        assertThat(after.payment()).isEqualTo(PaymentStatus.PENDING);
        Instant due = after.attention().timer().orElseThrow().dueAt();
        assertThat(due).isEqualTo(shop.now().plus(Duration.ofMinutes(30)));
    }

    @Test
    void the_same_key_begins_one_attempt() {
        String order = shop.take("W-1", "CARD", 10);
        assertThat(begin(order, "WALLET", "k-1").status()).isEqualTo(201);
        assertThat(begin(order, "CARD", "k-2").body().path("attempt").asInt()).isEqualTo(3);
        Answer again = begin(order, "WALLET", "k-1");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("attempt").asInt()).isEqualTo(2);
        assertThat(begin(order, "CARD", "k-1").status()).isEqualTo(409);
        assertThat(shop.order(order).settlement().attempts()).hasSize(3);
    }

    @Test
    void R9_a_method_that_goes_with_another_delivery_is_refused() {
        Answer cash = begin(shop.take("W-1", "CARD", 10), "CASH");
        assertThat(cash.status()).isEqualTo(422);
        assertThat(cash.pointers()).containsExactly("/method");
    }

    @Test
    void nothing_is_begun_for_an_order_that_is_paid_or_cancelled_or_another_channel_s() {
        String paid = shop.take("W-1", "CARD", 10);
        moves.pay(paid, Payment.received("p", PaymentMethod.CARD, Money.of(100_000, "UAH"), shop.now()), cause());
        assertThat(begin(paid, "CARD").status()).isEqualTo(409);
        String cancelled = shop.take("W-2", "CARD", 10);
        moves.cancel(cancelled, new Cancellation("no"), cause());
        assertThat(begin(cancelled, "CARD").status()).isEqualTo(409);
        Http other = Http.storefront(function, "marketplace");
        assertThat(other.to(ATTEMPTS)
                        .path("orderId", paid)
                        .json("{\"method\":\"CARD\"}")
                        .status())
                .isEqualTo(404);
    }

    private void fail(String order) {
        PaymentEvent failed = new PaymentEvent(
                "shop#f", order, 1, PaymentEventType.FAILED, Money.of(100_000, "UAH"), shop.now(), "card_declined");
        new PaymentWiring(shop.test().surroundings()).takePaymentEvent().take(failed, cause());
    }

    private Cause cause() {
        return new Cause("machine:payment-webhook", "r", shop.now());
    }

    private Answer begin(String order, String method) {
        return Http.storefront(function, "web")
                .to(ATTEMPTS)
                .path("orderId", order)
                .json("{\"method\":\"" + method + "\"}");
    }

    private Answer begin(String order, String method, String key) {
        return Http.storefront(function, "web")
                .to(ATTEMPTS)
                .path("orderId", order)
                .header("idempotency-key", key)
                .json("{\"method\":\"" + method + "\"}");
    }
}
