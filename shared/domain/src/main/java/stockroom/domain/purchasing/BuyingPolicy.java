package stockroom.domain.purchasing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Sku;
import stockroom.domain.task.CaseKind;

/**
 * How a need becomes a decision: the quantity (R34), the supplier (R37), or why neither (R38). The same inputs give the same decision in
 * whatever order the offers come.
 *
 * @param today in the shop's zone
 * @param currencyOrNone the shop's; other currencies have no valid price while no rates are kept
 */
public record BuyingPolicy(LocalDate today, String currencyOrNone, Rounding rounding) {
    /** Stands for the currency of a shop without products. */
    public static final String NO_CURRENCY = "";

    private static final int USUAL_DECIMALS = 2;

    /**
     * Decides one position.
     *
     * @param needDate the earliest promise of the order lines in the need (R37)
     */
    public Decision decide(Sku sku, Need need, Optional<LocalDate> needDate, Assortment assortment) {
        if (need.isNothing()) {
            return new Decision.Nothing();
        }
        if (assortment.bought() == Assortment.Bought.DISCONTINUED) {
            return blocked(
                    CaseKind.DISCONTINUED,
                    need,
                    "the article is discontinued; cancel the lines or buy it again",
                    assortment);
        }
        if (assortment.known().isEmpty()) {
            return blocked(CaseKind.NO_SUPPLIER, need, "no supplier offers it; add an offer", assortment);
        }
        List<Quote> quotes = assortment.known().stream()
                .filter(offer -> offer.validity().covers(today)
                        && offer.prices().currency().equals(currencyOrNone))
                .map(offer -> Quote.of(need, offer, known(assortment, offer), rounding))
                .sorted(Quote.CHEAPEST)
                .toList();
        if (quotes.isEmpty()) {
            return blocked(
                    CaseKind.NO_PRICE,
                    need,
                    "no offer has a price in the shop's currency that is valid on " + today + "; renew one",
                    assortment);
        }
        DraftLine line = line(sku, need, needDate, quotes);
        return new Decision.Buy(
                quotes.get(0).supplier().id(),
                line,
                assortment.nextChangeAfter(today).orElse(null));
    }

    private static Supplier known(Assortment assortment, Offer offer) {
        return Optional.ofNullable(assortment.suppliers().get(offer.supplier())).orElseThrow();
    }

    private DraftLine line(Sku sku, Need need, Optional<LocalDate> needDate, List<Quote> quotes) {
        Quote best = quotes.get(0);
        int bought = best.quantity().units();
        int orderPart = Math.toIntExact(need.orderPart());
        int minimumPart = (int) Math.min(need.minimumPart(), bought - orderPart);
        int surplus = bought - orderPart - minimumPart;
        List<LineFlag> flags =
                rounding == Rounding.DOWN_TO_TARGET && surplus > 0 ? List.of(LineFlag.ABOVE_TARGET) : List.of();
        return new DraftLine(
                sku,
                best.quantity(),
                orderPart,
                minimumPart,
                surplus,
                best.unitPrice(),
                needDate.orElse(null),
                flags,
                null,
                explain(need, quotes));
    }

    private static String explain(Need need, List<Quote> quotes) {
        Quote best = quotes.get(0);
        String need30 = "R30: projected " + need.projected() + ", need " + need.units() + " (" + need.orderPart()
                + " for orders, " + need.minimumPart() + " for the minimum)";
        String quantity34 = "R34: at least " + best.offer().least() + ", packs of "
                + best.offer().pack() + ": " + best.quantity();
        String choice37 = "R37: " + best.supplier().id() + " costs " + plain(best.total()) + " in all"
                + (quotes.size() == 1
                        ? ", the only one"
                        : ", next " + quotes.get(1).supplier().id() + " "
                                + plain(quotes.get(1).total()));
        return need30 + "; " + quantity34 + "; " + choice37;
    }

    private Decision blocked(CaseKind kind, Need need, String reason, Assortment assortment) {
        return new Decision.Blocked(
                kind,
                need.units() + " needed, but " + reason,
                assortment.nextChangeAfter(today).orElse(null));
    }

    /** In the currency's own units, as a person writes it: 100.00 UAH. */
    private static String plain(Money money) {
        int decimals = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(money.currency()))
                .mapToInt(Currency::getDefaultFractionDigits)
                .findFirst()
                .orElse(USUAL_DECIMALS);
        return BigDecimal.valueOf(money.minorUnits(), Math.max(0, decimals)).toPlainString() + " " + money.currency();
    }
}
