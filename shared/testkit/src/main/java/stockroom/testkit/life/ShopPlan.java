package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

    private static final int USUAL_RATE = 44;
    private static final List<Place> PLACES =
            List.of(new Place("main", "Kyiv"), new Place("west", "Lviv"), new Place("south", "Odesa"));

    /** Few, so that offers are often equal. */
    private static final List<Integer> PRICES = List.of(5000, 8000, 9000, 10_000, 10_000, 12_000, 30_000);

    private static final List<List<String>> ORDER_DAYS =
            List.of(List.of("MON", "THU"), List.of("TUE"), List.of("MON", "TUE", "WED", "THU", "FRI"));

    /** Of what a purchase order may cost before a person looks, or must cost at least, in minor units. */
    private static final List<Integer> LIMITS = List.of(60_000, 300_000, 1_000_000);

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
            sellers.add(seller(dice, "supplier-" + i, articles));
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

    private static Seller seller(Dice dice, String id, List<Article> articles) {
        String currency = dice.inPercent(25) ? FOREIGN : CURRENCY;
        List<Offered> offers = new ArrayList<>();
        for (Article article : articles) {
            if (dice.inPercent(60)) {
                offers.add(new Offered(article.sku(), offer(dice, currency)));
            }
        }
        return new Seller(id, supplier(dice, id, currency), List.copyOf(offers));
    }

    /** A supplier's body for PUT, newly drawn: half of them are sent to by the machine (R45). */
    static ObjectNode supplier(Dice dice, String id, String currency) {
        ObjectNode terms = Bodies.object()
                .put("name", "The " + id)
                .put("email", id + "@example.com")
                .put("language", dice.oneOf(List.of("en", "ru")))
                .put("timeZone", dice.oneOf(List.of("Europe/Kyiv", "Europe/Kyiv", "America/New_York", "Asia/Tokyo")))
                .put("currency", currency);
        dice.oneOf(ORDER_DAYS).forEach(terms.putArray("orderDays")::add);
        holidays(dice).forEach(terms.putArray("holidays")::add);
        terms.put("cutOff", dice.oneOf(List.of("14:00", "14:00", "09:30", "02:30")))
                .put("leadTimeDays", dice.between(1, 20))
                .put("preference", dice.between(0, 3))
                .put("auto", dice.inPercent(50));
        if (dice.inPercent(20)) {
            terms.set("autoSendLimit", Bodies.money(dice.oneOf(LIMITS), currency));
        }
        if (dice.inPercent(30)) {
            terms.set("minimumOrderValue", Bodies.money(dice.oneOf(LIMITS), currency));
        }
        return terms;
    }

    private static Set<String> holidays(Dice dice) {
        Set<String> days = new TreeSet<>();
        for (int i = dice.between(0, 5); i > 0; i--) {
            days.add(Life.YEAR.plusDays(dice.between(0, Life.DAYS_OF_A_SEASON)).toString());
        }
        return days;
    }

    /** An offer's body for PUT, newly drawn. */
    static ObjectNode offer(Dice dice, String currency) {
        ObjectNode terms = Bodies.object();
        int price = dice.oneOf(PRICES) / (currency.equals(FOREIGN) ? USUAL_RATE : 1);
        ObjectNode first = terms.putArray("priceBreaks").addObject().put("from", 1);
        first.set("unitPrice", Bodies.money(price, currency));
        if (dice.inPercent(30)) {
            ObjectNode second =
                    terms.withArray("priceBreaks").addObject().put("from", dice.oneOf(List.of(10, 50, 100)));
            second.set("unitPrice", Bodies.money(price * 9L / 10, currency));
        }
        return terms.put("moq", dice.oneOf(List.of(1, 1, 1, 5, 24))).put("pack", dice.oneOf(List.of(1, 1, 6, 10, 12)));
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
