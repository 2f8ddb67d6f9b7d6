package stockroom.testkit.life;

/** A buyer asks for a run (R31). */
record RunByHand(Extent extent) implements Act {
    /** What is asked for. */
    enum Extent {
        CHANGED("{}"),
        FULL("{\"full\": true}"),
        PREVIEW("{\"full\": true, \"preview\": true}");

        private final String body;

        Extent(String body) {
            this.body = body;
        }
    }

    @Override
    public void perform(Stage stage) {
        stage.read(Ask.post(Ask.BUYER, "/staff/consolidation-runs", extent.body), report -> {});
    }

    @Override
    public String toString() {
        return "buyer asks for a run: " + extent;
    }
}
