package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;

/**
 * Money arrives for an order, or goes back to its client, and an operator records it (R22).
 *
 * @param key channel and external id
 * @param paymentId counts once, however often it is recorded
 * @param percent of what the order costs
 * @param late how long after it moved it is recorded
 */
record PayOrder(String key, String paymentId, Way way, int percent, Duration late) implements Act {
    private static final int SENDS = 4;
    private static final int WHOLE = 100;

    /** Which way it goes. */
    enum Way {
        RECEIVED(KnownPayments.Word.PAID),
        REFUNDED(KnownPayments.Word.REFUNDED);

        private final KnownPayments.Word word;

        Way(KnownPayments.Word word) {
            this.word = word;
        }
    }

    @Override
    public void perform(Stage stage) {
        KnownOrder order = stage.reference().order(key);
        stage.open(order, shown -> pay(stage, order, shown));
    }

    private void pay(Stage stage, KnownOrder order, JsonNode shown) {
        long total = shown.path("totals").path("total").path("amount").asLong();
        ObjectNode body = Bodies.object()
                .put("paymentId", paymentId)
                .put("way", way.name())
                .put("method", "BANK_TRANSFER");
        body.set("amount", Bodies.money(Math.max(1, total * percent / WHOLE), ShopPlan.CURRENCY));
        body.put("at", stage.now().minus(late).toString());
        Ask ask = order.payments()
                .report(
                        paymentId,
                        Ask.post(
                                Ask.OPERATOR,
                                "/staff/orders/" + shown.path("orderId").asText() + "/payments",
                                body.toString()));
        JsonNode said = Bodies.read(ask.body());
        Claim claim = order.payments()
                .saying(
                        paymentId,
                        way.word,
                        said.path("amount").path("amount").asLong(),
                        Instant.parse(said.path("at").asText()),
                        stage.now());
        stage.insist(ask, claim, SENDS, Stage.hearing(order));
    }

    @Override
    public String toString() {
        return "payment " + paymentId + " of " + percent + " % " + way + " for " + key
                + (late.isZero() ? "" : ", recorded " + late + " later");
    }
}
