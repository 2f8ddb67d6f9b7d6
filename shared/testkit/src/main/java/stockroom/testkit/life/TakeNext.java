package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;

/** An operator asks for the best order of the queue, and does something about it (R25). */
record TakeNext(String operator, Then then) implements Act {
    private static final int SENDS = 2;

    /** What they do with it. */
    enum Then {
        CONFIRM,
        GIVE_BACK,
        /** They go for a walk: the lease lapses. */
        NOTHING
    }

    @Override
    public void perform(Stage stage) {
        Ask.Who who = new Ask.Who.Operator(operator);
        stage.once(Ask.post(who, "/staff/queue/next", ""), answer -> {
            if (answer.status() == 200) {
                stage.reference().leases().given(operator, answer.body()).ifPresent(stage.reference()::objects);
                work(stage, who, answer.body().path("order"));
            }
        });
    }

    private void work(Stage stage, Ask.Who who, JsonNode shown) {
        String id = shown.path("orderId").asText();
        KnownOrder order = stage.reference()
                .order(shown.path("channel").asText() + "/"
                        + shown.path("externalId").asText());
        order.heard(shown);
        switch (then) {
            case CONFIRM ->
                stage.insist(
                        Ask.post(who, "/staff/orders/" + id + "/confirm", "{}"),
                        order.confirming(stage.now()),
                        SENDS,
                        Stage.hearing(order));
            case GIVE_BACK -> {
                stage.reference().leases().released(id);
                stage.once(Ask.delete(who, "/staff/queue/leases/" + id), answer -> {});
            }
            case NOTHING -> {}
        }
    }

    @Override
    public String toString() {
        return operator + " takes the next order, then " + then;
    }
}
