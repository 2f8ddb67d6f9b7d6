package stockroom.testkit.life;

import java.util.Optional;

/**
 * A buyer sends a draft by hand (R45), once or twice over: it goes once.
 *
 * @param status of the draft: whether it waits for a person
 * @param which of those that are listed, counted around
 * @param seen whether the buyer says which version they saw
 */
record SendDraft(String status, int which, Seen seen) implements Act {
    private static final int SENDS = 3;

    /** What the buyer says of the draft that is to go. */
    enum Seen {
        AS_IT_IS,
        AS_IT_WAS_SHOWN
    }

    @Override
    public void perform(Stage stage) {
        stage.purchaseOrder(Ask.BUYER, status, which, (order, shown) -> {
            Ask ask = Ask.post(Ask.BUYER, "/staff/purchase-orders/" + order.id() + "/send", "");
            Optional<Long> version =
                    Optional.of(shown.shown().path("version").asLong()).filter(v -> seen == Seen.AS_IT_WAS_SHOWN);
            stage.insist(ask.ifMatch(version), order.sending(stage.now()), SENDS, stage.hearingOfPurchase());
        });
    }

    @Override
    public String toString() {
        return "buyer sends " + status + " purchase order " + which + (seen == Seen.AS_IT_IS ? "" : " as it was shown");
    }
}
