package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stockroom.domain.measure.Sku;
import stockroom.domain.stock.MinimumPlan;
import stockroom.domain.task.CaseKind;

/**
 * How a need becomes a decision: the quantity (R34, R35), the supplier (R37), or why neither (R38). The same inputs give the same decision in
 * whatever order the offers come.
 *
 * @param currencyOrNone the shop's, in which costs are compared (R39)
 */
public record BuyingPolicy(Moment moment, String currencyOrNone, Rounding rounding, Overbuy overbuy) {
    /** Stands for the currency of a shop without products. */
    public static final String NO_CURRENCY = "";

    /**
     * Decides one position.
     *
     * @param needDate the earliest promise of the order lines in the need (R37)
     */
    public Decision decide(Sku sku, Need need, Optional<LocalDate> needDate, Assortment assortment) {
        return need.isNothing()
                ? new Decision.Nothing()
                : buy(sku, need, new Sizing.Computed(need, rounding, overbuy), needDate, assortment);
    }

    /** The same for a number that a buyer gave, whatever is needed (R40). */
    Decision decide(Sku sku, Need need, int number, Optional<LocalDate> needDate, Assortment assortment) {
        return buy(sku, need, new Sizing.Given(number), needDate, assortment);
    }

    private Decision buy(Sku sku, Need need, Sizing sizing, Optional<LocalDate> needDate, Assortment assortment) {
        if (assortment.bought() == Assortment.Bought.DISCONTINUED) {
            return new Decision.Blocked(
                    CaseKind.DISCONTINUED,
                    sizing.wanted() + " needed, but the article is discontinued; cancel the lines or buy it again",
                    null);
        }
        if (assortment.known().isEmpty()) {
            return new Decision.Blocked(
                    CaseKind.NO_SUPPLIER, sizing.wanted() + " needed, but no supplier offers it; add an offer", null);
        }
        Market market = Market.at(moment, currencyOrNone, assortment);
        List<Quote> quotes = market.usable().stream()
                .flatMap(offered -> quote(sizing, offered).stream())
                .toList();
        Market counted = market.only(quotes.stream().map(Quote::offered).toList());
        if (quotes.isEmpty()) {
            return blocked(sizing, counted);
        }
        Choice choice = Choice.of(quotes, needDate);
        return new Decision.Buy(
                choice.best().supplier().id(),
                line(sku, need, sizing, choice, counted),
                market.changesAtOrNull(),
                null);
    }

    /** One absurd offer must not keep an article from being bought of another (R43). */
    private Optional<Quote> quote(Sizing sizing, Usable offered) {
        try {
            return Optional.of(sizing.quote(offered, currencyOrNone));
        } catch (ArithmeticException beyondMoney) {
            return Optional.empty();
        }
    }

    /** The minimum for which is bought now (R52). */
    public Foresight foresee(MinimumPlan plan, Assortment assortment) {
        return Foresight.of(plan, moment, Market.at(moment, currencyOrNone, assortment));
    }

    private static DraftLine line(Sku sku, Need need, Sizing sizing, Choice choice, Market market) {
        Quote best = choice.best();
        int bought = best.quantity().units();
        int orderPart = (int) Math.min(need.orderPart(), bought);
        int minimumPart = (int) Math.min(need.minimumPart(), bought - orderPart);
        int surplus = bought - orderPart - minimumPart;
        DraftLine line = new DraftLine(
                sku,
                best.quantity(),
                orderPart,
                minimumPart,
                surplus,
                best.unitPrice(),
                choice.needDate().orElse(null),
                List.copyOf(sizing.flags(best, surplus)),
                null,
                Explanation.of(""));
        List<Considered> considered = new ArrayList<>(choice.considered());
        considered.addAll(market.out());
        return line.explained(new Explanation(Reason.of(need, choice, line, sizing), considered));
    }

    private Decision blocked(Sizing sizing, Market market) {
        List<String> reasons = market.out().stream()
                .map(offer -> offer.supplier() + " " + why(offer.outcome()))
                .toList();
        boolean priced = market.lacksOnlyOrderDays();
        return new Decision.Blocked(
                priced ? CaseKind.NO_ORDER_DAY : CaseKind.NO_PRICE,
                sizing.wanted() + " needed on " + moment.today() + ", but " + String.join(", ", reasons),
                market.changesAtOrNull());
    }

    private static String why(Considered.Outcome outcome) {
        return switch (outcome) {
            case NOT_VALID -> "has no offer that is valid; renew it";
            case OTHER_CURRENCY -> "has an offer in a currency that is no longer its own; renew it";
            case NO_RATE ->
                "has prices in a currency without a rate of the last " + Rate.MAX_AGE_DAYS + " days; enter one";
            case NO_ORDER_DAY -> "takes no orders for a year; correct its order days or holidays";
            case BEYOND_LIMIT ->
                "would cost more than a line may, or more units than it may have; correct its price, MOQ or pack";
            default -> "could be bought from";
        };
    }
}
