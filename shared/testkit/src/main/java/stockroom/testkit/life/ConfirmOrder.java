package stockroom.testkit.life;

/**
 * An operator confirms an order.
 *
 * @param key channel and external id
 */
record ConfirmOrder(String key) implements Act {
    private static final int SENDS = 3;

    @Override
    public void perform(Stage stage) {
        KnownOrder order = stage.reference().order(key);
        stage.open(order, shown -> {
            Ask ask = Ask.post(
                    Ask.OPERATOR, "/staff/orders/" + shown.path("orderId").asText() + "/confirm", "");
            stage.insist(ask, order.confirming(stage.now()), SENDS, Stage.hearing(order));
        });
    }

    @Override
    public String toString() {
        return "operator confirms " + key;
    }
}
