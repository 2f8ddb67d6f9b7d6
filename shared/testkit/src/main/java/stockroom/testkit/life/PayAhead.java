package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A provider tells of money before the storefront has sent its order, or though it never will: it knows the order's number only (R20).
 *
 * @param key channel and external id
 * @param eventId counts once, however often it is told
 * @param amount in minor units
 */
record PayAhead(String key, String eventId, long amount) implements Act {
    private static final int SENDS = 8;

    @Override
    public void perform(Stage stage) {
        int slash = key.indexOf('/');
        ObjectNode body = Bodies.object()
                .put("eventId", key + "#" + eventId)
                .put("channel", key.substring(0, slash))
                .put("externalId", key.substring(slash + 1))
                .put("type", KnownPayments.Word.PAID.name());
        body.set("amount", Bodies.money(amount, ShopPlan.CURRENCY));
        body.put("occurredAt", stage.now().truncatedTo(ChronoUnit.MILLIS).toString());
        KnownPayments payments = stage.reference().order(key).payments();
        Ask ask = payments.report(eventId, Ask.post(Ask.PROVIDER, "/payments/events", body.toString()));
        JsonNode said = Bodies.read(ask.body());
        Instant at = Instant.parse(said.path("occurredAt").asText());
        stage.insist(
                ask, payments.saying(eventId, KnownPayments.Word.PAID, amount, at, stage.now()), SENDS, answer -> {});
    }

    @Override
    public String toString() {
        return "a provider tells " + eventId + ": " + amount + " paid for " + key + ", which it may be ahead of";
    }
}
