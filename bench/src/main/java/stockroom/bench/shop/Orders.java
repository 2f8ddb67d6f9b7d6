package stockroom.bench.shop;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Made-up orders, one for each number: another client each, articles spread over the whole shop.
 *
 * @param prefix of their external ids
 * @param lines of each, all of different articles
 * @param products how many articles the shop has
 */
public record Orders(String prefix, int lines, int products) {
    private static final int STRIDE = 7_919;
    private static final int FIRST_PHONE = 440_000_000;

    /** The body of {@code POST /orders}. */
    public String body(int number) {
        return """
                {"externalId": "%s-%d",
                 "customer": {"name": "Ivan Franko", "phone": "+380%d",
                   "address": {"country": "UA", "city": "Kyiv", "postalCode": "01001", "street": "Khreshchatyk %d"}},
                 "lines": [%s], "delivery": {"kind": "POST"}, "payment": {"method": "%s"}}""".formatted(prefix, number, FIRST_PHONE + number, number % 100, lines(number), "CARD");
    }

    /** The article of this number. */
    public static String sku(int article) {
        return Sheets.sku(article);
    }

    private String lines(int number) {
        int first = Math.floorMod(number * STRIDE, products);
        return IntStream.range(0, lines)
                .mapToObj(line -> "{\"sku\": \"%s\", \"quantity\": 1}"
                        .formatted(Sheets.sku((first + line * (products / lines)) % products)))
                .collect(Collectors.joining(", "));
    }
}
