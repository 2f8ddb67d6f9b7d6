package stockroom.testkit.life;

/**
 * A buyer closes a purchase order short (R49), or cancels it (R32).
 *
 * @param which of the purchase orders of this status that are listed, counted around
 */
record EndPurchase(String status, int which, KnownPurchase.Ending ending) implements Act {
    private static final int SENDS = 3;

    @Override
    public void perform(Stage stage) {
        stage.purchaseOrder(Ask.BUYER, status, which, (order, shown) -> {
            String path = "/staff/purchase-orders/" + order.id() + "/" + ending.path();
            stage.insist(
                    Ask.post(Ask.BUYER, path, ""), order.ending(ending, stage.now()), SENDS, stage.hearingOfPurchase());
        });
    }

    @Override
    public String toString() {
        return "buyer asks to " + ending.path() + " " + status + " purchase order " + which;
    }
}
