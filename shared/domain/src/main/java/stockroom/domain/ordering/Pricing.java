package stockroom.domain.ordering;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.catalog.Product;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;
import stockroom.domain.settings.Configuration;
import stockroom.domain.settings.PriceAuthority;

/** Whose price counts (R6): the catalogue's of the moment, unless the channel has the authority; then what it posts is accepted and stored. */
final class Pricing {
    private Pricing() {}

    static Optional<Refusal> check(NewOrder wish, Configuration configuration, Map<Sku, Product> products) {
        return bounds(wish, products)
                .or(() -> configuration.priceAuthority(wish.channel()) == PriceAuthority.CATALOGUE
                        ? ours(wish, products)
                        : Optional.empty());
    }

    /** Delivery price, fees and discount of an order; what isn't posted is nothing. */
    static Charges charges(NewOrder wish, String currency) {
        Money none = Money.zero(currency);
        return new Charges(
                wish.delivery().price().orElse(none),
                wish.fees().orElse(none),
                wish.discount().orElse(none));
    }

    private static Optional<Refusal> bounds(NewOrder wish, Map<Sku, Product> products) {
        String currency =
                requireNonNull(products.get(wish.lines().get(0).sku())).price().currency();
        List<Refusal.Blame> blames = new ArrayList<>();
        long goods = 0;
        for (int i = 0; i < wish.lines().size(); i++) {
            NewOrder.Line line = wish.lines().get(i);
            Money price = line.unitPrice()
                    .orElse(requireNonNull(products.get(line.sku())).price());
            currencyOf(price, currency, "/lines/" + i + "/unitPrice/currency", blames);
            // A price is at most 10^10 and a quantity at most 10^6, so the product fits a long; the sum stops before it
            // could not.
            goods = Math.min(
                    Money.MAX_TOTAL + 1,
                    goods + price.minorUnits() * line.quantity().units());
        }
        wish.delivery().price().ifPresent(p -> currencyOf(p, currency, "/delivery/price/currency", blames));
        wish.fees().ifPresent(p -> currencyOf(p, currency, "/fees/currency", blames));
        wish.discount().ifPresent(p -> currencyOf(p, currency, "/discount/currency", blames));
        if (blames.isEmpty()) {
            Money total = charges(wish, currency).totalWith(Money.of(goods, currency));
            if (goods > Money.MAX_TOTAL || total.minorUnits() > Money.MAX_TOTAL) {
                blames.add(new Refusal.Blame(
                        "/lines", "the order's total is at most " + Money.MAX_TOTAL + " minor units"));
            } else if (total.isNegative()) {
                blames.add(new Refusal.Blame("/discount", "is more than the order costs"));
            }
        }
        return blames.isEmpty() ? Optional.empty() : Optional.of(Refusal.invalid(blames));
    }

    private static void currencyOf(Money money, String currency, String pointer, List<Refusal.Blame> blames) {
        if (!money.currency().equals(currency)) {
            blames.add(new Refusal.Blame(pointer, "the shop's currency is " + currency));
        }
    }

    private static Optional<Refusal> ours(NewOrder wish, Map<Sku, Product> products) {
        List<Refusal.Blame> blames = new ArrayList<>();
        List<Map<String, Object>> prices = new ArrayList<>();
        for (int i = 0; i < wish.lines().size(); i++) {
            NewOrder.Line line = wish.lines().get(i);
            Money ours = requireNonNull(products.get(line.sku())).price();
            if (line.unitPrice().filter(p -> !p.equals(ours)).isPresent()) {
                blames.add(new Refusal.Blame(
                        "/lines/" + i + "/unitPrice", "the price of " + line.sku() + " is now " + ours));
                prices.add(Map.of("sku", line.sku().value(), "price", OrderFacts.money(ours)));
            }
        }
        charge(wish.delivery().price(), "/delivery/price", blames);
        charge(wish.fees(), "/fees", blames);
        charge(wish.discount(), "/discount", blames);
        return blames.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.conflict(
                        "price-changed", "Posted prices differ from the shop's.", blames, Map.of("prices", prices)));
    }

    private static void charge(Optional<Money> posted, String pointer, List<Refusal.Blame> blames) {
        if (posted.filter(p -> !p.isZero()).isPresent()) {
            blames.add(new Refusal.Blame(pointer, "the shop's is 0; this channel's prices are the catalogue's"));
        }
    }
}
