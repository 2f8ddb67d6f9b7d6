package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A buyer sets a position's minimum, or takes it away where none is given (R30, R54). */
record SetMinimum(KnownStock.Place place, Optional<KnownStock.Minimum> minimum) implements Act {
    @Override
    public void perform(Stage stage) {
        stage.read(Ask.get(Ask.BUYER, "/staff/stock/" + place.sku()), shown -> set(stage, shown));
    }

    private void set(Stage stage, JsonNode shown) {
        Optional<Long> seen = Optional.empty();
        for (JsonNode position : shown.path("warehouses")) {
            if (position.path("warehouse").asText().equals(place.warehouse()) && position.hasNonNull("minimum")) {
                seen = Optional.of(position.path("minimumVersion").asLong());
            }
        }
        if (seen.isEmpty() && minimum.isEmpty()) {
            return;
        }
        String path = "/staff/stock/" + place.sku() + "/" + place.warehouse() + "/minimum";
        Ask ask = minimum.map(m -> Ask.put(Ask.BUYER, path, body(m))).orElseGet(() -> Ask.delete(Ask.BUYER, path));
        stage.ask(ask.ifMatch(seen), stage.reference().stock().setting(place, minimum, stage.now()), answer -> {});
    }

    private static String body(KnownStock.Minimum minimum) {
        ObjectNode body = Bodies.object()
                .put("minimum", minimum.usual().units())
                .put("target", minimum.usual().target());
        for (KnownStock.Season season : minimum.seasons()) {
            body.withArray("seasons")
                    .addObject()
                    .put("from", season.from().toString())
                    .put("to", season.to().toString())
                    .put("minimum", season.level().units())
                    .put("target", season.level().target());
        }
        return body.toString();
    }

    @Override
    public String toString() {
        return minimum.map(m -> "buyer sets the minimum of " + place + " to " + m.usual() + ", seasons " + m.seasons())
                .orElse("buyer removes the minimum of " + place);
    }
}
