package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A payment provider tells what happened to an order's money (R21), until it is told that it was heard.
 *
 * @param key channel and external id
 * @param eventId counts once, however often it is told
 * @param percent of what the order costs
 * @param late how long after it happened it is told
 */
record ProviderTells(String key, String eventId, KnownPayments.Word word, int percent, Duration late) implements Act {
    private static final int SENDS = 8;
    private static final int WHOLE = 100;

    @Override
    public void perform(Stage stage) {
        KnownOrder order = stage.reference().order(key);
        stage.open(order, shown -> tell(stage, order, shown));
    }

    private void tell(Stage stage, KnownOrder order, JsonNode shown) {
        long total = shown.path("totals").path("total").path("amount").asLong();
        ObjectNode body = Bodies.object()
                .put("eventId", key + "#" + eventId)
                .put("orderId", shown.path("orderId").asText())
                .put("type", word.name());
        body.set("amount", Bodies.money(Math.max(1, total * percent / WHOLE), ShopPlan.CURRENCY));
        body.put(
                "occurredAt",
                stage.now().minus(late).truncatedTo(ChronoUnit.MILLIS).toString());
        Ask ask = order.payments().report(eventId, Ask.post(Ask.PROVIDER, "/payments/events", body.toString()));
        JsonNode said = Bodies.read(ask.body());
        Claim claim = order.payments()
                .saying(
                        eventId,
                        word,
                        said.path("amount").path("amount").asLong(),
                        Instant.parse(said.path("occurredAt").asText()),
                        stage.now());
        // 202, too, is a promise: what is kept is applied later.
        stage.insist(ask, claim, SENDS, answer -> {});
    }

    @Override
    public String toString() {
        return "a provider tells " + eventId + ": " + word + " " + percent + " % of " + key
                + (late.isZero() ? "" : ", " + late + " late");
    }
}
