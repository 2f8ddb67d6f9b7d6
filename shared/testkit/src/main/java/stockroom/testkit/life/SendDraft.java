package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A buyer sends a draft by hand (R45), once or twice over, whole or in part: it goes once, and of a part nothing more goes than was named.
 *
 * @param status of the draft: whether it waits for a person
 * @param which of those that are listed, counted around
 * @param seen whether the buyer says which version they saw
 */
record SendDraft(String status, int which, Seen seen, Part part) implements Act {
    private static final int SENDS = 3;

    /** What the buyer says of the draft that is to go. */
    enum Seen {
        AS_IT_IS,
        AS_IT_WAS_SHOWN
    }

    /** What is to go of it. */
    enum Part {
        ALL,
        THE_FIRST_LINE,
        ALL_BUT_THE_FIRST_LINE,
        HALF_OF_EACH_LINE
    }

    @Override
    public void perform(Stage stage) {
        stage.purchaseOrder(Ask.BUYER, status, which, (order, shown) -> {
            ArrayNode lines = lines(shown.lines());
            if (part != Part.ALL && lines.isEmpty()) {
                return;
            }
            String body =
                    part == Part.ALL ? "" : Bodies.object().set("lines", lines).toString();
            Ask ask = Ask.post(Ask.BUYER, "/staff/purchase-orders/" + order.id() + "/send", body);
            Optional<Long> version =
                    Optional.of(shown.shown().path("version").asLong()).filter(v -> seen == Seen.AS_IT_WAS_SHOWN);
            Consumer<Answer> heard = stage.hearingOfPurchase();
            stage.insist(
                    ask.ifMatch(version),
                    order.sending(stage.now()),
                    SENDS,
                    heard.andThen(answer -> compare(stage, answer, lines)));
        });
    }

    private ArrayNode lines(List<JsonNode> shown) {
        ArrayNode lines = Bodies.object().putArray("lines");
        for (int i = 0; i < shown.size(); i++) {
            String sku = shown.get(i).path("sku").asText();
            long units = shown.get(i).path("quantity").asLong();
            if (part == Part.HALF_OF_EACH_LINE) {
                lines.addObject().put("sku", sku).put("quantity", (units + 1) / 2);
            } else if (part == Part.THE_FIRST_LINE ? i == 0 : i > 0) {
                lines.addObject().put("sku", sku);
            }
        }
        return lines;
    }

    /** Who is answered that a part was sent is answered of no other sending. */
    private void compare(Stage stage, Answer answer, ArrayNode lines) {
        if (part == Part.ALL || !answer.isDone()) {
            return;
        }
        Map<String, Long> named = new HashMap<>();
        lines.forEach(line ->
                named.put(line.path("sku").asText(), line.path("quantity").asLong(Long.MAX_VALUE)));
        PlainPurchase sent = new PlainPurchase(answer.body());
        for (JsonNode line : sent.lines()) {
            String sku = line.path("sku").asText();
            if (line.path("quantity").asLong() > named.getOrDefault(sku, 0L)) {
                stage.reference()
                        .objects(sent.name() + ": " + sku + " was sent, but only " + lines + " was to go (R45)");
            }
        }
    }

    @Override
    public String toString() {
        return "buyer sends " + status + " purchase order " + which + (seen == Seen.AS_IT_IS ? "" : " as it was shown")
                + ": " + part;
    }
}
