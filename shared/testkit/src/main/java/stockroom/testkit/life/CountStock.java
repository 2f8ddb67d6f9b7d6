package stockroom.testkit.life;

/**
 * A stock count (R56): the same count id counts once.
 *
 * @param counted units that are physically there
 */
record CountStock(KnownStock.Place place, String countId, int counted) implements Act {
    private static final int SENDS = 4;

    @Override
    public void perform(Stage stage) {
        Claim claim = stage.reference().stock().counting(place, countId, counted, new Claim(stage.now()));
        String body = Bodies.object()
                .put("countId", countId)
                .put("counted", counted)
                .put("reason", "shelf")
                .toString();
        Ask ask = Ask.put(Ask.LOGISTICS, "/staff/stock/" + place.sku() + "/" + place.warehouse() + "/count", body);
        stage.insist(ask, claim, SENDS, answer -> {});
    }

    @Override
    public String toString() {
        return "count " + countId + " finds " + counted + " of " + place;
    }
}
