package stockroom.domain.purchasing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.Quantity;

/** What an article would cost that never came in (R26): a unit of the offer that the last run chose, else of the cheapest that can be taken now. */
public final class CheapestOffer {
    private CheapestOffer() {}

    /**
     * In the shop's currency, half a minor unit rounded up; empty where no offer can be taken.
     *
     * @param chosenOrNull in whose draft the article stands, or null
     */
    public static Optional<Money> of(
            Assortment assortment, @Nullable SupplierId chosenOrNull, Moment moment, String currency) {
        List<Usable> usable = Market.at(moment, currency, assortment).usable();
        List<Usable> chosen = usable.stream()
                .filter(offered -> offered.supplier().id().equals(chosenOrNull))
                .toList();
        return (chosen.isEmpty() ? usable : chosen)
                .stream()
                        .map(offered -> unitPrice(offered, currency))
                        .min(Comparator.naturalOrder())
                        .map(price ->
                                Money.of(price.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency));
    }

    /** Of the least quantity that its supplier sells. */
    private static BigDecimal unitPrice(Usable offered, String currency) {
        Offer offer = offered.offer();
        Quantity least = Quantity.of(offer.least());
        return offered.rate().exactly(offer.prices().unitPriceOf(least), currency);
    }
}
