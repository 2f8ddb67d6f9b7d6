package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks at everything that the API shows, at a quiet moment. */
final class Onlooker {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final Street street;

    Onlooker(Street undisturbed) {
        this.street = undisturbed;
    }

    /** @param rows which of the rows that are kept by their path are looked at */
    Sight look(ReferenceShop reference, Predicate<String> rows) {
        ShopPlan plan = reference.terms().plan();
        Map<KnownStock.Place, JsonNode> stock = new HashMap<>();
        for (ShopPlan.Article article : plan.articles()) {
            get("/staff/stock/" + article.sku()).ifPresent(shown -> shown.path("warehouses")
                    .forEach(position -> stock.put(
                            new KnownStock.Place(
                                    article.sku(), position.path("warehouse").asText()),
                            position)));
        }
        Map<String, JsonNode> kept = new HashMap<>();
        reference.terms().paths().stream()
                .filter(rows)
                .forEach(path -> kept.put(path, get(path).orElseGet(() -> Bodies.read(""))));
        List<JsonNode> purchases = list("/staff/purchase-orders");
        return new Sight(
                street.now(),
                list("/staff/orders"),
                stock,
                purchases,
                list("/staff/exceptions"),
                list("/staff/tasks"),
                kept,
                pages(purchases));
    }

    /** The operators' queue, the best first. */
    List<JsonNode> ranking() {
        return list("/staff/queue");
    }

    private Map<String, String> pages(List<JsonNode> purchases) {
        Map<String, String> pages = new HashMap<>();
        purchases.stream()
                .map(PlainPurchase::new)
                .filter(PlainPurchase::isUnderWay)
                .forEach(order -> {
                    List<String> links = street.links(order.name());
                    if (!links.isEmpty()) {
                        pages.put(
                                order.name(),
                                get(Ask.ANYBODY, links.get(links.size() - 1))
                                        .map(JsonNode::asText)
                                        .orElse(""));
                    }
                });
        return pages;
    }

    private List<JsonNode> list(String path) {
        List<JsonNode> items = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            String page = path + "?limit=200" + (cursor.get().isEmpty() ? "" : "&cursor=" + cursor.get());
            JsonNode shown = get(page).orElseThrow();
            shown.path("items").forEach(items::add);
            cursor = Optional.of(shown.path("next")).filter(JsonNode::isTextual).map(JsonNode::asText);
        }
        return items;
    }

    private Optional<JsonNode> get(String path) {
        return get(Ask.OWNER, path);
    }

    private Optional<JsonNode> get(Ask.Who who, String path) {
        List<Answer> answers = new ArrayList<>();
        street.send(Ask.get(who, path), answers::add);
        Answer answer = answers.get(0);
        if (answer.status() != OK && answer.status() != NOT_FOUND) {
            throw new IllegalStateException("GET " + path + " at a quiet moment: " + answer);
        }
        return answer.status() == OK ? Optional.of(answer.body()) : Optional.empty();
    }
}
