package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An order is cancelled (R16).
 *
 * @param key channel and external id
 */
record CancelOrder(String key, By by) implements Act {
    private static final int SENDS = 3;

    /** Whose wish it is. */
    enum By {
        CLIENT,
        OPERATOR
    }

    @Override
    public void perform(Stage stage) {
        KnownOrder order = stage.reference().order(key);
        stage.open(order, shown -> cancel(stage, order, shown));
    }

    private void cancel(Stage stage, KnownOrder order, JsonNode shown) {
        String id = shown.path("orderId").asText();
        String body = Bodies.object().put("reason", "changed their mind").toString();
        Ask ask = by == By.CLIENT
                ? Ask.post(Ask.storefront(shown.path("channel").asText()), "/orders/" + id + "/cancel", body)
                : Ask.post(Ask.OPERATOR, "/staff/orders/" + id + "/cancel", body);
        stage.insist(ask, order.cancelling(stage.now()), SENDS, Stage.hearing(order));
    }

    @Override
    public String toString() {
        return (by == By.CLIENT ? "client" : "operator") + " cancels " + key;
    }
}
