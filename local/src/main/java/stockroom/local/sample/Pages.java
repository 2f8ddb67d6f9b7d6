package stockroom.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A list of the shop, read page by page. */
final class Pages {
    private static final int PAGE = 50;

    private Pages() {}

    /** @param list its path, without parameters */
    static void each(ShopClient shop, String list, Consumer<JsonNode> reader) {
        each(shop, list, "", reader);
    }

    /** @param filter a parameter of the list, as in {@code status=DRAFT} */
    static void each(ShopClient shop, String list, String filter, Consumer<JsonNode> reader) {
        String first = list + "?limit=" + PAGE + (filter.isEmpty() ? "" : "&" + filter);
        String page = first;
        while (!page.isEmpty()) {
            JsonNode answer = shop.owner("GET", page, ShopClient.object()).good();
            answer.path("items").forEach(reader);
            String next = answer.path("next").asText("");
            page = next.isEmpty() ? "" : first + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
    }

    static List<JsonNode> items(ShopClient shop, String list, String filter) {
        List<JsonNode> items = new ArrayList<>();
        each(shop, list, filter, items::add);
        return items;
    }
}
