package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run knows of one article besides its position.
 *
 * @param bought whether it is bought at all
 * @param offers of all suppliers, in any order
 * @param suppliers those that exist, by id; an offer of another one counts for nothing
 */
public record Assortment(Bought bought, List<Offer> offers, Map<SupplierId, Supplier> suppliers) {
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

    Optional<LocalDate> nextChangeAfter(LocalDate today) {
        return known().stream()
                .flatMap(offer -> offer.validity().nextChangeAfter(today).stream())
                .sorted()
                .findFirst();
    }
}
