package stockroom.testkit.life;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Draws suppliers and what they offer, as people write them. */
final class SellerTerms {
    private static final int USUAL_RATE = 44;

    /** Few, so that offers are often equal. */
    private static final List<Integer> PRICES = List.of(5000, 8000, 9000, 10_000, 10_000, 12_000, 30_000);

    private static final List<List<String>> ORDER_DAYS =
            List.of(List.of("MON", "THU"), List.of("TUE"), List.of("MON", "TUE", "WED", "THU", "FRI"));

    /** Of what a purchase order may cost before a person looks, or must cost at least, in minor units. */
    private static final List<Integer> LIMITS = List.of(60_000, 300_000, 1_000_000);

    /** Tenths of the price above a price break: at the lower one it pays to buy much more than is needed (R35). */
    private static final List<Long> BREAKS = List.of(9L, 6L);

    private SellerTerms() {}

    static ShopPlan.Seller seller(Dice dice, String id, List<ShopPlan.Article> articles) {
        String currency = dice.inPercent(25) ? ShopPlan.FOREIGN : ShopPlan.CURRENCY;
        List<ShopPlan.Offered> offers = new ArrayList<>();
        for (ShopPlan.Article article : articles) {
            if (dice.inPercent(60)) {
                offers.add(new ShopPlan.Offered(article.sku(), offer(dice, currency)));
            }
        }
        return new ShopPlan.Seller(id, supplier(dice, id, currency), List.copyOf(offers));
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
        int price = dice.oneOf(PRICES) / (currency.equals(ShopPlan.FOREIGN) ? USUAL_RATE : 1);
        ObjectNode first = terms.putArray("priceBreaks").addObject().put("from", 1);
        first.set("unitPrice", Bodies.money(price, currency));
        if (dice.inPercent(30)) {
            ObjectNode second =
                    terms.withArray("priceBreaks").addObject().put("from", dice.oneOf(List.of(10, 50, 100)));
            second.set("unitPrice", Bodies.money(price * dice.oneOf(BREAKS) / 10, currency));
        }
        return terms.put("moq", dice.oneOf(List.of(1, 1, 1, 5, 24))).put("pack", dice.oneOf(List.of(1, 1, 6, 10, 12)));
    }
}
