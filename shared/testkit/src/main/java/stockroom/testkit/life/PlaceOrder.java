package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A storefront posts an order, and again where it hears nothing (R1).
 *
 * @param sends how often at most
 */
record PlaceOrder(Wish wish, int sends) implements Act {
    private static final int CREATED = 201;
    private static final String KEY_REUSED = "/problems/key-reused";

    @Override
    public void perform(Stage stage) {
        KnownOrder order = stage.reference().order(wish.key());
        Claim claim = order.placing(wish, stage.now());
        Ask ask = Ask.post(Ask.storefront(wish.channel()), "/orders", wish.json());
        stage.insist(ask, claim, sends, answer -> heard(stage, order, answer));
    }

    private void heard(Stage stage, KnownOrder order, Answer answer) {
        if (answer.isDone()) {
            order.heard(answer.body());
            sharing(stage, answer);
            order.told(wish, answer.status() == CREATED).forEach(stage.reference()::objects);
        } else if (answer.body().path("type").asText().equals(KEY_REUSED) && order.hasOneContent()) {
            stage.reference().objects(order.key() + ": the same content was refused as another (R1)");
        }
    }

    /** Just taken, an earlier line of an article never wants what a later one has (R3). */
    private static void sharing(Stage stage, Answer answer) {
        Set<String> wanting = new HashSet<>();
        for (JsonNode line : answer.status() == CREATED ? answer.body().path("lines") : Bodies.read("[]")) {
            String sku = line.path("sku").asText();
            if (wanting.contains(sku) && line.path("reserved").asInt() > 0) {
                stage.reference().objects("a later line of " + sku + " was reserved before an earlier one (R3)");
            }
            if (line.path("demand").asInt() > 0) {
                wanting.add(sku);
            }
        }
    }

    @Override
    public List<Act> smaller() {
        List<Act> smaller = new ArrayList<>();
        int size = wish.lines().size();
        for (int kept = 1; kept < size; kept *= 2) {
            smaller.add(new PlaceOrder(wish.withLines(wish.lines().subList(0, kept)), sends));
            smaller.add(new PlaceOrder(wish.withLines(wish.lines().subList(size - kept, size)), sends));
        }
        return smaller;
    }

    @Override
    public String toString() {
        return "storefront orders " + wish;
    }
}
