package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An operator edits an order's lines after looking at them for a while; it is refused when somebody was faster (R66).
 *
 * @param key channel and external id
 * @param which line, counted around
 * @param sku of a line that is added
 */
record EditOrder(String key, Change change, int which, String sku, int quantity, Duration thinking) implements Act {
    /** What is done to the lines. */
    enum Change {
        QUANTITY,
        REMOVE,
        ADD
    }

    @Override
    public void perform(Stage stage) {
        KnownOrder order = stage.reference().order(key);
        stage.open(order, shown -> stage.later(thinking, () -> edit(stage, order, shown)));
    }

    private void edit(Stage stage, KnownOrder order, JsonNode shown) {
        List<ObjectNode> lines = new ArrayList<>();
        shown.path("lines")
                .forEach(line -> lines.add(Bodies.object()
                        .put("lineId", line.path("lineId").asText())
                        .put("sku", line.path("sku").asText())
                        .put("quantity", line.path("quantity").asInt())));
        int line = which % lines.size();
        switch (change) {
            case QUANTITY -> lines.get(line).put("quantity", quantity);
            case REMOVE -> {
                if (lines.size() > 1) {
                    lines.remove(line);
                }
            }
            case ADD -> lines.add(Bodies.object().put("sku", sku).put("quantity", quantity));
        }
        ObjectNode body = Bodies.object();
        ArrayNode array = body.putArray("lines");
        List<Wanted> wanted = new ArrayList<>();
        for (ObjectNode each : lines) {
            array.add(each);
            wanted.add(
                    new Wanted(each.path("sku").asText(), each.path("quantity").asInt()));
        }
        long seen = shown.path("version").asLong();
        long known = order.version();
        Ask ask = Ask.patch(
                        Ask.OPERATOR, "/staff/orders/" + shown.path("orderId").asText(), body.toString())
                .ifMatch(Optional.of(seen));
        stage.ask(ask, order.editing(wanted, stage.now()), answer -> {
            if (answer.isDone() && known > seen) {
                stage.reference()
                        .objects(key + ": edited as of version " + seen + " though version " + known
                                + " had been answered before (R66)");
            }
            Stage.hearing(order).accept(answer);
        });
    }

    @Override
    public String toString() {
        return "operator edits " + key + " after " + thinking.toSeconds() + " s: "
                + switch (change) {
                    case QUANTITY -> "line " + which + " to " + quantity;
                    case REMOVE -> "without line " + which;
                    case ADD -> "and " + quantity + " × " + sku;
                };
    }
}
