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

    /** Whether a supplier that exists offers the article, on whatever terms. */
    public boolean sells(SupplierId supplier) {
        return known().stream().anyMatch(offer -> offer.supplier().equals(supplier));
    }

    /** Whether another supplier than this one offers it. */
    boolean sellsBesides(SupplierId supplier) {
        return known().stream().anyMatch(offer -> !offer.supplier().equals(supplier));
    }

    /** Whether so many units of this supplier's offer cost no more than a line may. */
    public boolean holds(SupplierId supplier, int units) {
        return known().stream()
                .filter(offer -> offer.supplier().equals(supplier))
                .allMatch(offer -> offer.prices().hold(units));
    }

    /** What one supplier offers. */
    public Assortment only(SupplierId supplier) {
        return new Assortment(
                bought,
                offers.stream()
                        .filter(offer -> offer.supplier().equals(supplier))
                        .toList(),
                suppliers,
                rates);
    }

    Supplier supplierOf(Offer offer) {
        return Optional.ofNullable(suppliers.get(offer.supplier())).orElseThrow();
    }
}
