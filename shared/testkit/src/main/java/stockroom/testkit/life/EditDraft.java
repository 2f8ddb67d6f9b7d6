package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A buyer changes the number of a draft line, removes the line, or takes an edit back (R40).
 *
 * @param which of the lines, or of the edits, counted around
 * @param units by which the number changes; as many as there are, or more, for a removal
 */
record EditDraft(Change change, int which, int units) implements Act {
    private static final Set<String> DRAFTS = Set.of("DRAFT", "HELD");

    /** What is done to the line. */
    enum Change {
        RAISE,
        LOWER,
        REMOVE,
        TAKE_BACK
    }

    /** A line that is shown, and where it is edited. */
    private record Line(KnownStock.Place place, String address, long quantity) {}

    @Override
    public void perform(Stage stage) {
        if (change == Change.TAKE_BACK) {
            takeBack(stage);
        } else {
            stage.read(Ask.get(Ask.BUYER, "/staff/purchase-orders?limit=200"), page -> edit(stage, lines(page)));
        }
    }

    private void takeBack(Stage stage) {
        List<Map.Entry<KnownStock.Place, String>> edited = stage.reference().edits().addresses().entrySet().stream()
                .sorted(Comparator.comparing(edit -> edit.getKey().toString()))
                .toList();
        if (!edited.isEmpty()) {
            Map.Entry<KnownStock.Place, String> edit = edited.get(which % edited.size());
            ask(stage, edit.getKey(), edit.getValue(), Optional.empty());
        }
    }

    private void edit(Stage stage, List<Line> lines) {
        if (!lines.isEmpty()) {
            Line line = lines.get(which % lines.size());
            long number =
                    switch (change) {
                        case RAISE -> line.quantity() + units;
                        case LOWER -> Math.max(1, line.quantity() - units);
                        default -> 0;
                    };
            ask(stage, line.place(), line.address(), Optional.of(number));
        }
    }

    private static void ask(Stage stage, KnownStock.Place place, String address, Optional<Long> number) {
        ObjectNode body = Bodies.object();
        number.ifPresentOrElse(units -> body.put("quantity", units), () -> body.putNull("quantity"));
        stage.ask(
                Ask.patch(Ask.BUYER, address, body.toString()),
                stage.reference().edits().editing(place, number, address, stage.now()),
                answer -> {});
    }

    private static List<Line> lines(JsonNode page) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode draft : page.path("items")) {
            if (!DRAFTS.contains(draft.path("status").asText())) {
                continue;
            }
            for (JsonNode line : draft.path("lines")) {
                String sku = line.path("sku").asText();
                lines.add(new Line(
                        new KnownStock.Place(sku, draft.path("warehouse").asText()),
                        "/staff/purchase-orders/" + draft.path("id").asText() + "/lines/" + sku,
                        line.path("quantity").asLong()));
            }
        }
        return lines;
    }

    @Override
    public String toString() {
        return "buyer edits draft line " + which + ": " + change + " by " + units;
    }
}
