package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;

/**
 * A payment provider tells what happened to an order's money (R21), until it is told that it was heard.
 *
 * @param provider in whose format it is told
 * @param key channel and external id
 * @param eventId counts once, however often it is told
 * @param attempt of which it speaks
 * @param percent of what the order costs
 * @param late how long after it happened it is told
 */
record ProviderTells(
        Provider provider,
        String key,
        String eventId,
        KnownPayments.Word word,
        Attempt attempt,
        int percent,
        Duration late)
        implements Act {
    private static final int SENDS = 8;
    private static final int WHOLE = 100;

    /** Of which attempt to pay it speaks. */
    enum Attempt {
        /** It names none: said of orders with one attempt at most. */
        UNNAMED,
        FIRST,
        /** Of those that the storefront knows to have begun. */
        NEWEST
    }

    @Override
    public void perform(Stage stage) {
        KnownOrder order = stage.reference().order(key);
        stage.open(order, shown -> tell(stage, order, shown));
    }

    private void tell(Stage stage, KnownOrder order, JsonNode shown) {
        long total = shown.path("totals").path("total").path("amount").asLong();
        int number = attempt == Attempt.NEWEST ? order.attempts().newestTold() : 1;
        Claim claim = order.payments()
                .saying(
                        eventId,
                        word,
                        Math.max(1, total * percent / WHOLE),
                        stage.now().minus(late).truncatedTo(ChronoUnit.SECONDS),
                        number,
                        stage.now());
        KnownPayments.Said said = order.payments().said(eventId);
        Ask ask = provider.ask(
                key + "#" + eventId,
                shown.path("orderId").asText(),
                attempt == Attempt.UNNAMED ? OptionalInt.empty() : OptionalInt.of(said.attempt()),
                said);
        // 202, too, is a promise: what is kept is applied later.
        stage.insist(ask, claim, SENDS, answer -> {});
    }

    @Override
    public String toString() {
        return provider + " tells " + eventId + ": " + word + " " + percent + " % of " + key
                + (attempt == Attempt.UNNAMED ? "" : ", " + attempt + " attempt")
                + (late.isZero() ? "" : ", " + late + " late");
    }
}
