package stockroom.ordering.queue;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import stockroom.domain.measure.Money;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.CheapestOffer;
import stockroom.domain.purchasing.Moment;
import stockroom.dynamodb.BuyingTerms;
import stockroom.dynamodb.Parallel;
import stockroom.dynamodb.PurchasePriceStore;
import stockroom.dynamodb.PurchasePriceStore.Known;
import stockroom.lambda.Machine;

/**
 * What articles cost the shop (R26): as last received, else by the chosen offer. Costs a request for a hundred articles, and for each that never
 * came in one more.
 */
public final class PurchasePrices {
    private static final int WIDTH = 8;

    private final PurchasePriceStore positions;
    private final Function<Parallel, BuyingTerms> terms;
    private final Machine machine;

    PurchasePrices(PurchasePriceStore positions, Function<Parallel, BuyingTerms> terms, Machine machine) {
        this.positions = positions;
        this.terms = terms;
        this.machine = machine;
    }

    /**
     * What was found.
     *
     * @param prices of a unit in the shop's currency, where somebody knows it
     * @param available units free to promise, of positions that were ever written
     */
    public record Found(Map<Sku, Money> prices, Map<Sku, Integer> available) {}

    public Found of(Collection<PositionKey> keys, String currency, Moment moment) {
        Map<PositionKey, Known> known = positions.of(keys);
        Map<Sku, Money> prices = new HashMap<>();
        Map<Sku, Integer> available = new HashMap<>();
        List<PositionKey> unknown = new ArrayList<>();
        for (PositionKey key : keys) {
            Optional<Known> position = Optional.ofNullable(known.get(key));
            position.ifPresent(row -> available.put(key.sku(), row.available()));
            position.flatMap(Known::last)
                    .flatMap(last -> last.in(currency))
                    .ifPresentOrElse(price -> prices.put(key.sku(), price), () -> unknown.add(key));
        }
        if (!unknown.isEmpty()) {
            prices.putAll(offered(unknown, known, currency, moment));
        }
        return new Found(prices, available);
    }

    private Map<Sku, Money> offered(
            List<PositionKey> keys, Map<PositionKey, Known> known, String currency, Moment moment) {
        Map<Sku, Money> prices = new HashMap<>();
        try (Parallel parallel = machine.parallel(WIDTH)) {
            BuyingTerms offers = terms.apply(parallel);
            offers.loadOffers(keys.stream().map(PositionKey::sku).toList());
            offers.loadRates(moment.today(), currency);
            for (PositionKey key : keys) {
                offered(offers, key, Optional.ofNullable(known.get(key)), currency, moment)
                        .ifPresent(price -> prices.put(key.sku(), price));
            }
        }
        return prices;
    }

    /** What can't be understood tells no price: an order has its place in the queue whatever stands under its articles (R43). */
    private static Optional<Money> offered(
            BuyingTerms offers, PositionKey key, Optional<Known> position, String currency, Moment moment) {
        try {
            return CheapestOffer.of(
                    offers.assortment(key.sku()),
                    position.map(Known::draftSupplierOrNull).orElse(null),
                    moment,
                    currency);
        } catch (IllegalArgumentException | IllegalStateException | DateTimeException | ArithmeticException broken) {
            return Optional.empty();
        }
    }
}
