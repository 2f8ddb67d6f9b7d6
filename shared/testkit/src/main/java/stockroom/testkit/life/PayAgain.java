package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A client pays again, by the same or another method (R12).
 *
 * @param key channel and external id
 * @param attempt begins once under this key, however often it is sent
 */
record PayAgain(String key, String attempt, String method) implements Act {
    private static final int SENDS = 5;

    @Override
    public void perform(Stage stage) {
        KnownOrder order = stage.reference().order(key);
        stage.open(order, shown -> begin(stage, order, shown));
    }

    private void begin(Stage stage, KnownOrder order, JsonNode shown) {
        Ask ask = Ask.post(
                        Ask.storefront(shown.path("channel").asText()),
                        "/orders/" + shown.path("orderId").asText() + "/payment-attempts",
                        Bodies.object().put("method", method).toString())
                .under(attempt);
        stage.insist(ask, order.attempts().beginning(attempt, method, stage.now()), SENDS, answer -> {
            if (answer.isDone()) {
                order.attempts()
                        .told(attempt, answer.body().path("attempt").asInt())
                        .forEach(wrong -> stage.reference().objects(key + ": " + wrong));
            }
        });
    }

    @Override
    public String toString() {
        return "client pays again for " + key + ", by " + method;
    }
}
