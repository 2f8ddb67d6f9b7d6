package stockroom.paymentwebhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stockroom.domain.ordering.Order;
import stockroom.domain.payment.PaymentStatus;
import stockroom.domain.task.Task;
import stockroom.domain.task.TaskKind;
import stockroom.dynamodb.TaskStore;
import stockroom.lambda.http.TimedSignature;
import stockroom.testkit.Http;
import stockroom.testkit.Http.Answer;
import stockroom.testkit.PaidShop;
import stockroom.testkit.SampleEvents;
import stockroom.testkit.fault.Call;
import stockroom.testkit.fault.Calls;
import stockroom.testkit.fault.CrashPoint;

class PaymentWebhookFunctionTest {
    private final PaidShop shop = new PaidShop();
    private final PaymentWebhookFunction function =
            new PaymentWebhookFunction(shop.test().as("payment-webhook"));

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void R21_a_signed_payment_pays_its_order_and_the_same_event_again_changes_nothing() {
        String order = shop.take("W-1", "CARD", 10);
        String paid = event("e-1", order, 1, "PAID", 100_000);
        assertThat(send(paid).body().path("status").asText()).isEqualTo("APPLIED");
        long version = shop.order(order).version();
        assertThat(send(paid).status()).isEqualTo(200);
        assertThat(shop.order(order).version()).isEqualTo(version);
        assertThat(shop.order(order).payment()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void R21_other_content_under_the_same_event_id_changes_nothing() {
        String order = shop.take("W-1", "CARD", 10);
        send(event("e-1", order, 1, "PAID", 100));
        Answer other = send(event("e-1", order, 1, "PAID", 200));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().path("type").asText()).isEqualTo("/problems/key-reused");
        assertThat(shop.order(order).paid().minorUnits()).isEqualTo(100);
    }

    @Test
    void R21_what_is_not_signed_with_the_secret_within_five_minutes_is_unauthorized_and_not_kept() {
        String order = shop.take("W-1", "CARD", 10);
        String paid = event("e-1", order, 1, "PAID", 100_000);
        Instant now = shop.now();
        assertThat(send(paid, signed(paid, now.minus(Duration.ofSeconds(301)))).status())
                .isEqualTo(401);
        assertThat(send(paid, signed(paid, now.plus(Duration.ofSeconds(301)))).status())
                .isEqualTo(401);
        assertThat(send(paid, signed(paid + " ", now)).status()).isEqualTo(401);
        assertThat(send(paid, new TimedSignature("guess").of(bytes(paid), now)).status())
                .isEqualTo(401);
        for (String nonsense : List.of("", "t=,v1=", "v1=00", "t=99999999999,v1=00", "t=x,v1=é", "=,=")) {
            assertThat(send(paid, nonsense).status()).as(nonsense).isEqualTo(401);
        }
        assertThat(shop.events().find("shop#e-1")).isEmpty();
        assertThat(send(paid, signed(paid, now.minus(Duration.ofSeconds(300)))).status())
                .isEqualTo(200);
    }

    @Test
    void an_order_is_named_by_channel_and_number_as_well() {
        String order = shop.take("W-1", "CARD", 10);
        send(event("e-1", order, 1, "PAID", 100_000).replace("\"orderId\":\"" + order + "\"", """
                "channel":"web","externalId":"W-1\""""));
        assertThat(shop.order(order).payment()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void R20_an_event_of_an_unknown_order_is_kept_until_it_is_there() {
        Answer early = send(event("e-1", "o-nowhere", 1, "PAID", 100_000));
        assertThat(early.status()).isEqualTo(202);
        assertThat(early.body().path("status").asText()).isEqualTo("KEPT");
        assertThat(shop.events().find("shop#e-1")).isPresent();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void another_currency_or_an_attempt_that_is_none_is_kept_with_a_task() {
        String order = shop.take("W-1", "CARD", 10);
        assertThat(send(event("e-1", order, 1, "PAID", 100_000).replace("UAH", "EUR"))
                        .status())
                .isEqualTo(202);
        assertThat(send(event("e-2", order, 7, "PAID", 100_000)).status()).isEqualTo(202);
        assertThat(send(event("e-2", order, 7, "PAID", 100_000)).status()).isEqualTo(202);
        assertThat(tasks())
                .extracting(Task::kind)
                .containsOnly(TaskKind.PAYMENT_UNMATCHED)
                .hasSize(2);
        assertThat(tasks()).anyMatch(task -> task.reason().contains("shop#e-1"));
        assertThat(shop.order(order).paid().isZero()).isTrue();
    }

    @Test
    void R11_a_body_that_can_t_be_read_is_refused_field_by_field_and_never_answered_5xx() {
        assertThat(send("{x").status()).isEqualTo(400);
        Answer wrong =
                send("{\"eventId\":\"\",\"type\":\"LOST\",\"amount\":{\"amount\":0,\"currency\":\"UAH\"},\"more\":1}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.pointers()).contains("/eventId", "/orderId", "/type", "/occurredAt", "/more");
        String order = shop.take("W-1", "CARD", 10);
        assertThat(send(event("e-1", order, 1, "PAID", 0)).pointers()).containsExactly("/amount/amount");
    }

    @Test
    void R12_a_failed_payment_makes_its_task_once() {
        String order = shop.take("W-1", "CARD", 10);
        send(event("e-1", order, 1, "FAILED", 100_000));
        send(event("e-1", order, 1, "FAILED", 100_000));
        send(event("e-2", order, 1, "FAILED", 100_000));
        assertThat(tasks()).extracting(Task::kind).containsExactly(TaskKind.PAYMENT_PROBLEM);
        send(event("e-3", order, 1, "PAID", 100_000));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void R20_an_event_survives_a_crash_at_every_call_and_counts_once_when_it_comes_again() {
        int crashes = CrashPoint.each(point -> {
            try (PaidShop dying = new PaidShop()) {
                String order = dying.take("W-1", "CARD", 10);
                String paid = event("e-1", order, 1, "PAID", 150_000);
                PaymentWebhookFunction dies =
                        new PaymentWebhookFunction(point.calls().around(dying.test(), "payment-webhook"));
                point.run(() -> send(dies, paid, signed(paid, dying.now())));
                send(new PaymentWebhookFunction(dying.test().as("payment-webhook")), paid, signed(paid, dying.now()));
                Order after = dying.order(order);
                assertThat(after.paid().minorUnits()).as(point.toString()).isEqualTo(150_000);
                assertThat(after.version()).isEqualTo(2);
                assertThat(after.attention().tasks()).hasSize(1);
            }
        });
        assertThat(crashes).isGreaterThan(5);
    }

    @Test
    void a_payment_costs_one_write_to_keep_it_three_reads_and_one_transaction_and_a_repeat_two_requests() {
        String order = shop.take("W-1", "CARD", 10);
        Calls calls = Calls.counted();
        PaymentWebhookFunction watched = new PaymentWebhookFunction(calls.around(shop.test(), "payment-webhook"));
        String paid = event("e-1", order, 1, "PAID", 50_000);
        send(watched, paid, signed(paid, shop.now()));
        assertThat(calls.made())
                .extracting(Call::operation)
                .containsExactly("putItem", "getItem", "query", "query", "transactWriteItems");
        calls.clear();
        send(watched, paid, signed(paid, shop.now()));
        assertThat(calls.made()).extracting(Call::operation).containsExactly("putItem", "getItem");
    }

    @Test
    void R24_three_of_ten_failed_card_payments_in_an_hour_alert_staff_once() {
        List<String> orders = IntStream.rangeClosed(1, 12)
                .mapToObj(i -> shop.take("W-" + i, "CARD", 1))
                .toList();
        for (int i = 0; i < 7; i++) {
            send(event("paid-" + i, orders.get(i), 1, "PAID", 10_000));
        }
        send(event("failed-8", orders.get(7), 1, "FAILED", 10_000));
        send(event("failed-9", orders.get(8), 1, "FAILED", 10_000));
        assertThat(alerts()).as("9 payments say nothing").isEmpty();
        send(event("failed-10", orders.get(9), 1, "FAILED", 10_000));
        assertThat(alerts()).singleElement().satisfies(task -> assertThat(task.reason())
                .contains("3 of 10 payments by CARD"));
        send(event("failed-11", orders.get(10), 1, "FAILED", 10_000));
        assertThat(alerts()).as("one an episode").hasSize(1);
    }

    @Test
    void an_event_of_API_Gateway_as_it_comes_is_unauthorized_with_somebody_else_s_signature() {
        String event = new String(SampleEvents.bytes("http-payment"), StandardCharsets.UTF_8);
        assertThat(Http.answer(function, event).status()).isEqualTo(401);
        assertThat(shop.events().find("shop#evt-7001")).isEmpty();
    }

    @Test
    void Stripe_s_events_are_understood_as_they_come() {
        String order = shop.take("W-1", "CARD", 10);
        assertThat(stripe("stripe-payment-intent-failed", order).status()).isEqualTo(200);
        assertThat(tasks()).singleElement().satisfies(task -> assertThat(task.reason())
                .contains("insufficient_funds"));
        stripe("stripe-payment-intent-succeeded", order);
        assertThat(shop.order(order).payment()).isEqualTo(PaymentStatus.PAID);
        stripe("stripe-charge-refunded", order);
        assertThat(shop.order(order).held().minorUnits())
                .as("60,000 more than the 40,000 before")
                .isEqualTo(40_000);
    }

    @Test
    void what_Stripe_says_besides_is_ignored_and_a_wrong_signature_is_unauthorized() {
        String other = "{\"id\":\"evt_1\",\"type\":\"customer.created\",\"data\":{\"object\":{}}}";
        Answer ignored = provider("stripe", "stripe-signature", signed(other, shop.now(), "STRIPE_SECRET"), other);
        assertThat(ignored.status()).isEqualTo(200);
        assertThat(ignored.body().path("status").asText()).isEqualTo("IGNORED");
        assertThat(provider("stripe", "stripe-signature", "t=1,v1=0", other).status())
                .isEqualTo(401);
        assertThat(provider("paypal", "x", "y", other).status()).isEqualTo(404);
    }

    @Test
    void LiqPay_s_callbacks_are_understood_as_they_come() {
        String order = shop.take("W-1", "WALLET", 10);
        assertThat(liqPay("liqpay-failure", order, shop.secret()).status()).isEqualTo(200);
        assertThat(shop.order(order).payment()).isEqualTo(PaymentStatus.FAILED);
        liqPay("liqpay-success", order, shop.secret());
        assertThat(shop.order(order).payment()).isEqualTo(PaymentStatus.PAID);
        liqPay("liqpay-success", order, shop.secret());
        assertThat(shop.order(order).paid().minorUnits()).as("told twice").isEqualTo(100_000);
        liqPay("liqpay-reversed", order, shop.secret());
        assertThat(shop.order(order).payment()).isEqualTo(PaymentStatus.REFUNDED);
        assertThat(liqPay("liqpay-success", order, "guess").status()).isEqualTo(401);
    }

    @Test
    void R21_what_is_no_form_is_not_signed_by_LiqPay() {
        assertThat(provider("liqpay", "x", "y", "{}").status()).isEqualTo(401);
    }

    @Test
    void R21_each_refund_of_a_LiqPay_payment_counts_and_each_once() {
        String order = shop.take("W-1", "WALLET", 10);
        liqPay("liqpay-success", order, shop.secret());
        String first = liqPayRefund(order, "300.00", "1795079700000");
        String second = liqPayRefund(order, "200.00", "1795083300000");
        assertThat(liqPay(first).status()).isEqualTo(200);
        assertThat(liqPay(second).status()).isEqualTo(200);
        assertThat(liqPay(second).status()).as("told twice").isEqualTo(200);
        assertThat(shop.order(order).held().minorUnits()).isEqualTo(50_000);
    }

    @Test
    void an_amount_that_LiqPay_gives_as_a_text_is_an_amount() {
        String order = shop.take("W-1", "WALLET", 10);
        liqPay(sample("liqpay-success", order).replace("\"amount\": 1000.0", "\"amount\": \"1000.00\""));
        assertThat(shop.order(order).payment()).isEqualTo(PaymentStatus.PAID);
    }

    private static String liqPayRefund(String order, String amount, String at) {
        return sample("liqpay-reversed", order)
                .replace("\"amount\": 1000.0", "\"amount\": " + amount)
                .replace("1795079700000", at);
    }

    private Answer liqPay(String callback) {
        return liqPay(callback, shop.variable("LIQPAY_PRIVATE_KEY"));
    }

    private Answer stripe(String sample, String order) {
        String body = sample(sample, order);
        return provider("stripe", "stripe-signature", signed(body, shop.now(), "STRIPE_SECRET"), body);
    }

    private Answer liqPay(String sample, String order, String key) {
        return liqPay(sample(sample, order), key.equals("guess") ? key : shop.variable("LIQPAY_PRIVATE_KEY"));
    }

    private Answer liqPay(String callback, String privateKey) {
        String data = Base64.getEncoder().encodeToString(bytes(callback));
        String form = "data=" + URLEncoder.encode(data, StandardCharsets.UTF_8) + "&signature="
                + URLEncoder.encode(new LiqPayFormat(privateKey).signature(data), StandardCharsets.UTF_8);
        return Http.storefront(function, "")
                .to("POST /payments/providers/{provider}")
                .path("provider", "liqpay")
                .bytes(bytes(form), "application/x-www-form-urlencoded");
    }

    private Answer provider(String name, String header, String signature, String body) {
        return Http.storefront(function, "")
                .to("POST /payments/providers/{provider}")
                .path("provider", name)
                .header(header, signature)
                .json(body);
    }

    private static String sample(String name, String order) {
        return new String(SampleEvents.bytes(name), StandardCharsets.UTF_8)
                .replace("o-00000000000000000000000000000000", order);
    }

    private List<Task> alerts() {
        return tasks().stream()
                .filter(task -> task.kind() == TaskKind.PAYMENT_FAILURES)
                .toList();
    }

    private List<Task> tasks() {
        return new TaskStore(shop.test().dynamoDb(), shop.test().table("TASKS_TABLE"))
                .open(50)
                .items();
    }

    private Answer send(String body) {
        return send(body, signed(body, shop.now()));
    }

    private Answer send(String body, String signature) {
        return send(function, body, signature);
    }

    private static Answer send(PaymentWebhookFunction function, String body, String signature) {
        return Http.storefront(function, "")
                .to("POST /payments/events")
                .header("x-signature", signature)
                .json(body);
    }

    private String signed(String body, Instant at) {
        return signed(body, at, "WEBHOOK_SECRET");
    }

    private String signed(String body, Instant at, String secret) {
        return new TimedSignature(shop.variable(secret)).of(bytes(body), at);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String event(String id, String order, int attempt, String type, long amount) {
        return "{\"eventId\":\"" + id + "\",\"orderId\":\"" + order + "\",\"attempt\":" + attempt + ",\"type\":\""
                + type + "\",\"amount\":{\"amount\":" + amount
                + ",\"currency\":\"UAH\"},\"occurredAt\":\"2026-11-19T08:15:00Z\"}";
    }
}
