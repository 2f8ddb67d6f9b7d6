package stockroom.testkit.life;

/** Logistics sends a receipt once more that was entered before (R49). */
record ReceiveAgain(String receiptId) implements Act {
    @Override
    public void perform(Stage stage) {
        stage.reference().purchases().entered(receiptId).ifPresent(entered -> ReceiveGoods.send(stage, entered, 1));
    }

    @Override
    public String toString() {
        return "logistics sends receipt " + receiptId + " again";
    }
}
