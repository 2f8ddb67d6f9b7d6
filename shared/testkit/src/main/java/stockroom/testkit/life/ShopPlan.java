package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What kind of shop a life is lived in.
 *
 * @param autoConfirm which orders the machine confirms itself
 * @param ordersADay on an ordinary day
 */
record ShopPlan(
        String zone,
        BuyOn buyOn,
        String autoConfirm,
        Rounding rounding,
        List<Place> warehouses,
        List<Channel> channels,
        List<Article> articles,
        List<Seller> sellers,
        List<Wish.Client> clients,
        int ordersADay) {
    static final String CURRENCY = "UAH";

    static final String FOREIGN = "EUR";
    private static final List<Place> PLACES =
            List.of(new Place("main", "Kyiv"), new Place("west", "Lviv"), new Place("south", "Odesa"));

    /** From when on missing units are bought (R42). */
    enum BuyOn {
        INTAKE,
        COMMITTED
    }

    /** Whether a purchase may exceed the target (R34). */
    enum Rounding {
        UP,
        NEVER_EXCEED_TARGET
    }

    record Place(String id, String city) {}

    record Channel(String id, String priceAuthority) {}

    /** @param opening units that the first count finds in each warehouse, in their order */
    record Article(String sku, ObjectNode terms, List<Integer> opening) {
        long price() {
            return terms.path("price").path("amount").asLong();
        }
    }

    /** A supplier with what it offers: one offer an article. */
    record Seller(String id, ObjectNode terms, List<Offered> offers) {
        String currency() {
            return terms.path("currency").asText();
        }
    }

    record Offered(String sku, ObjectNode terms) {}

    static ShopPlan drawnBy(Dice dice) {
        List<Place> warehouses = PLACES.subList(0, dice.oneOf(List.of(1, 1, 2, 3)));
        List<Channel> channels = new ArrayList<>(List.of(new Channel("web", "CATALOGUE")));
        if (dice.inPercent(50)) {
            channels.add(new Channel("market", "CHANNEL"));
        }
        List<Article> articles = articles(dice, warehouses.size());
        List<Seller> sellers = new ArrayList<>();
        for (int i = 1; i <= dice.between(1, 4); i++) {
            sellers.add(SellerTerms.seller(dice, "supplier-" + i, articles));
        }
        List<Wish.Client> clients = new ArrayList<>();
        for (int i = 1; i <= dice.between(5, 40); i++) {
            clients.add(client(dice, i));
        }
        return new ShopPlan(
                dice.oneOf(List.of("Europe/Kyiv", "Europe/Kyiv", "America/New_York")),
                dice.inPercent(40) ? BuyOn.INTAKE : BuyOn.COMMITTED,
                dice.oneOf(List.of("KNOWN", "PAID", "OFF")),
                dice.inPercent(30) ? Rounding.NEVER_EXCEED_TARGET : Rounding.UP,
                List.copyOf(warehouses),
                List.copyOf(channels),
                List.copyOf(articles),
                List.copyOf(sellers),
                List.copyOf(clients),
                dice.oneOf(List.of(6, 12, 20, 35)));
    }

    private static List<Article> articles(Dice dice, int warehouses) {
        int count = dice.oneOf(List.of(3, 6, 12, 40, 40, 160));
        List<Article> articles = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String sku = "A" + i;
            List<Integer> opening = new ArrayList<>();
            for (int w = 0; w < warehouses; w++) {
                opening.add(dice.inPercent(30) ? 0 : dice.between(1, 40));
            }
            articles.add(new Article(sku, article(dice, sku), List.copyOf(opening)));
        }
        return articles;
    }

    /** A product's body for PUT, newly drawn. */
    static ObjectNode article(Dice dice, String sku) {
        ObjectNode terms = Bodies.object().put("title", "Article " + sku);
        terms.set("price", Bodies.money(dice.between(1, 900) * 100L + dice.between(0, 99), CURRENCY));
        terms.put("taxBasisPoints", dice.oneOf(List.of(0, 700, 2000)))
                .put("sellWithoutStock", !dice.inPercent(15))
                .put("discontinued", dice.inPercent(5));
        if (dice.inPercent(20)) {
            terms.put("buyOn", dice.oneOf(List.of("INTAKE", "COMMITTED")));
        }
        return terms;
    }

    private static Wish.Client client(Dice dice, int number) {
        Optional<String> phone = Optional.of("+38044%07d".formatted(1000000 + number));
        Optional<String> email = Optional.of("client" + number + "@example.com");
        String city = dice.oneOf(List.of("Kyiv", "г. Kyiv", "Lviv", "Odesa", "Poltava"));
        boolean phoneOnly = dice.inPercent(30);
        return new Wish.Client(
                "Client " + number, phone, phoneOnly || dice.inPercent(20) ? Optional.empty() : email, city);
    }

    /** Whether a warehouse stands in this city, written however a client writes it (R8). */
    boolean servesCity(String city) {
        return warehouses.stream().anyMatch(place -> city.endsWith(place.city()));
    }

    Channel channel(String id) {
        return channels.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }
}
