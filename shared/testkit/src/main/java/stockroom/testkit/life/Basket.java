package stockroom.testkit.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What clients put into their orders: few articles of many, popular ones most, now and then a hundred and fifty lines. */
final class Basket {
    private static final LocalDate LONG_AFTER = LocalDate.of(2028, 1, 1);
    private static final List<String> NON_CASH = List.of("CARD", "WALLET", "BANK_TRANSFER", "RECEIPT", "TERMINAL");

    private final Dice dice;
    private final ShopPlan plan;
    private Optional<String> thought = Optional.empty();

    Basket(Dice dice, ShopPlan plan) {
        this.dice = dice;
        this.plan = plan;
    }

    /** The article of the moment, which most think of. */
    void think(Optional<String> sku) {
        thought = sku;
    }

    String sku() {
        if (thought.isPresent() && dice.inPercent(70)) {
            return thought.get();
        }
        return plan.articles().get(dice.zipf(plan.articles().size())).sku();
    }

    Wish wish(int number) {
        String channel = dice.oneOf(plan.channels()).id();
        return wish(number, channel, lines(channel));
    }

    /** Some units of the article of the hour. */
    Wish rushing(int number, String sku) {
        return wish(number, "web", List.of(new Wish.Line(sku, dice.between(1, 3), 0)));
    }

    List<Wish.Line> lines(String channel) {
        List<Wish.Line> lines = new ArrayList<>();
        int count = dice.inPercent(3) ? dice.between(20, 150) : dice.oneOf(List.of(1, 1, 1, 2, 2, 3, 5, 8));
        boolean posts = plan.channel(channel).priceAuthority().equals("CHANNEL");
        for (int i = 0; i < count; i++) {
            String sku = dice.inPercent(5) && i > 0 ? lines.get(i - 1).sku() : sku();
            int quantity = dice.inPercent(3) ? dice.between(20, 90) : dice.oneOf(List.of(1, 1, 1, 2, 3, 6));
            lines.add(new Wish.Line(sku, quantity, posts ? dice.between(100, 90_000) : 0));
        }
        return lines;
    }

    private Wish wish(int number, String channel, List<Wish.Line> lines) {
        Wish.Client client = dice.oneOf(plan.clients());
        boolean local = plan.servesCity(client.city());
        String kind = local ? dice.oneOf(List.of("COURIER", "PICKUP", "POST")) : "POST";
        List<String> methods = new ArrayList<>(NON_CASH);
        methods.add(kind.equals("POST") ? "CASH_ON_DELIVERY" : "CASH");
        boolean posts = plan.channel(channel).priceAuthority().equals("CHANNEL");
        return new Wish(
                channel,
                "N" + number,
                client,
                lines,
                kind,
                kind.equals("PICKUP")
                        ? Optional.of(dice.oneOf(plan.warehouses()).id())
                        : Optional.empty(),
                dice.oneOf(methods),
                dice.inPercent(8) ? Optional.of(LONG_AFTER.minusDays(dice.between(0, 30))) : Optional.empty(),
                dice.inPercent(10) ? Optional.of("ring twice") : Optional.empty(),
                dice.inPercent(4) ? Wish.Waiting.ALL_OR_NOTHING : Wish.Waiting.WAITS,
                posts
                        ? new Wish.Charges(dice.between(0, 9_000), dice.between(0, 500), dice.between(0, 99))
                        : Wish.Charges.NONE);
    }
}
