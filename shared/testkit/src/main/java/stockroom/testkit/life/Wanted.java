package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** A line as it is wanted, without its price. */
record Wanted(String sku, int quantity) {
    static List<Wanted> of(Wish wish) {
        return wish.lines().stream()
                .map(line -> new Wanted(line.sku(), line.quantity()))
                .toList();
    }

    /** The lines of an order that is shown. */
    static List<Wanted> shown(JsonNode order) {
        List<Wanted> wanted = new ArrayList<>();
        order.path("lines")
                .forEach(line -> wanted.add(new Wanted(
                        line.path("sku").asText(), line.path("quantity").asInt())));
        return wanted;
    }
}
