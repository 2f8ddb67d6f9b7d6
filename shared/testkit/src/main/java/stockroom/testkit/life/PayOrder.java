package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * Money arrives for an order and an operator records it (R22).
 *
 * @param key channel and external id
 * @param paymentId counts once, however often it is recorded
 * @param percent of what the order costs
 */
record PayOrder(String key, String paymentId, int percent) implements Act {
    private static final int SENDS = 4;
    private static final int WHOLE = 100;

    @Override
    public void perform(Stage stage) {
        KnownOrder order = stage.reference().order(key);
        stage.open(order, shown -> pay(stage, order, shown));
    }

    private void pay(Stage stage, KnownOrder order, JsonNode shown) {
        long total = shown.path("totals").path("total").path("amount").asLong();
        ObjectNode body = Bodies.object().put("paymentId", paymentId).put("method", "BANK_TRANSFER");
        body.set("amount", Bodies.money(Math.max(1, total * percent / WHOLE), ShopPlan.CURRENCY));
        body.put("at", stage.now().toString());
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
                        KnownPayments.Word.PAID,
                        said.path("amount").path("amount").asLong(),
                        Instant.parse(said.path("at").asText()),
                        stage.now());
        stage.insist(ask, claim, SENDS, Stage.hearing(order));
    }

    @Override
    public String toString() {
        return "payment " + paymentId + " of " + percent + " % arrives for " + key;
    }
}
