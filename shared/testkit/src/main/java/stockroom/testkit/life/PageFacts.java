package stockroom.testkit.life;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the pages behind the suppliers' links with what staff are shown (R47, R48). */
final class PageFacts {
    private final Sight sight;
    private final List<String> found = new ArrayList<>();

    PageFacts(Sight sight) {
        this.sight = sight;
    }

    List<String> differences() {
        for (JsonNode each : sight.purchases()) {
            PlainPurchase order = new PlainPurchase(each);
            if (order.isUnderWay()) {
                Optional.ofNullable(sight.pages().get(order.name()))
                        .ifPresentOrElse(
                                page -> compare(order, SupplierForm.read(page)),
                                () -> found.add(order.name() + ": sent, and no letter leads to its page (R47)"));
            }
        }
        return List.copyOf(found);
    }

    private void compare(PlainPurchase order, SupplierForm page) {
        if (!page.isOpen()) {
            found.add(order.name() + ": goods are to come, and its page takes no word (R47)");
            return;
        }
        List<String> expected =
                order.lines().stream().map(PageFacts::stands).sorted().toList();
        List<String> shown = new ArrayList<>();
        page.lines(order.currency())
                .forEach(line ->
                        shown.add(words(line, line.path("quantity"), line.path("date"), line.path("unitPrice"))));
        shown.sort(String::compareTo);
        if (!expected.equals(shown)) {
            found.add(order.name() + ": its page (R48): expected " + expected + ", shown " + shown);
        }
    }

    /** What was said last, and where nothing was, what was ordered. */
    private static String stands(JsonNode line) {
        return words(
                line,
                line.hasNonNull("confirmed") ? line.path("confirmed") : line.path("quantity"),
                line.path("arrival"),
                line.hasNonNull("confirmedPrice") ? line.path("confirmedPrice") : line.path("unitPrice"));
    }

    private static String words(JsonNode line, JsonNode quantity, JsonNode day, JsonNode price) {
        return line.path("sku").asText() + ": " + quantity.asText() + " on " + day.asText() + " at "
                + price.path("amount").asText() + ", left: "
                + line.path("shipped").asText("-");
    }
}
