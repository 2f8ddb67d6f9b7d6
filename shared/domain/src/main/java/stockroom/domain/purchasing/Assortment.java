package stockroom.domain.purchasing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run knows of one article besides its position.
 *
 * @param bought whether it is bought at all
 * @param offers of all suppliers, in any order
 * @param suppliers those that exist, by id; an offer of another one counts for nothing
 * @param rates of the offers' currencies
 */
public record Assortment(Bought bought, List<Offer> offers, Map<SupplierId, Supplier> suppliers, Rates rates) {
    /** Whether the shop still buys an article. */
    public enum Bought {
        YES,
        DISCONTINUED
    }

    public Assortment {
        offers = List.copyOf(offers);
    }

    List<Offer> known() {
        return offers.stream()
                .filter(offer -> suppliers.containsKey(offer.supplier()))
                .toList();
    }

    Supplier supplierOf(Offer offer) {
        return Optional.ofNullable(suppliers.get(offer.supplier())).orElseThrow();
    }
}
