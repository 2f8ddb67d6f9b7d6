package stockroom.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.Offer;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.Supplier;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.StockStore;
import stockroom.purchasing.consolidation.Consolidation;
import stockroom.purchasing.consolidation.Outlook;

/**
 * What could be added to a draft that is too small: the supplier's articles with a minimum, by how far each is below its target. It proposes, and
 * adds nothing (R46).
 */
final class TopUp {
    /** So many a person reads; each costs a look at its position. */
    private static final int MOST = 5;

    private static final int LOOKED_AT = 20;

    private final OfferStore offers;
    private final StockStore stock;
    private final Consolidation consolidation;

    TopUp(OfferStore offers, StockStore stock, Consolidation consolidation) {
        this.offers = offers;
        this.stock = stock;
        this.consolidation = consolidation;
    }

    /** @param below units missing up to the target */
    private record Proposal(Sku sku, long below, long units) {
        @Override
        public String toString() {
            return units + " of " + sku + " (" + below + " below its target)";
        }
    }

    /** The proposals, for a person. */
    String proposals(PurchaseOrder draft, Supplier supplier, Instant now) {
        List<PositionKey> candidates = candidates(draft, supplier);
        Map<Sku, Offer> terms = new HashMap<>();
        offers.find(supplier.id(), candidates.stream().map(PositionKey::sku).toList())
                .forEach(offer -> terms.put(offer.sku(), offer));
        List<Proposal> proposals = new ArrayList<>();
        for (PositionKey position : candidates) {
            Outlook outlook = consolidation.look(position, now);
            Optional.ofNullable(terms.get(position.sku()))
                    .filter(offer -> outlook.belowTarget() > 0)
                    .map(offer ->
                            new Proposal(position.sku(), outlook.belowTarget(), sold(outlook.belowTarget(), offer)))
                    .ifPresent(proposals::add);
        }
        String listed = proposals.stream()
                .sorted(Comparator.comparing(Proposal::below).reversed().thenComparing(Proposal::sku))
                .limit(MOST)
                .map(Proposal::toString)
                .collect(Collectors.joining(", "));
        return listed.isEmpty()
                ? "no article with a minimum is below its target to be added; send it by hand, or add lines"
                : "to top it up, add " + listed;
    }

    /** By the stock rows alone: whoever looks as if furthest below its minimum or target. What stands in a draft, of whomever, can't be added. */
    private List<PositionKey> candidates(PurchaseOrder draft, Supplier supplier) {
        List<PositionKey> offered = offers.articlesOf(supplier.id()).stream()
                .filter(sku -> draft.line(sku).isEmpty())
                .map(draft::positionOf)
                .toList();
        return stock.rows(offered).entrySet().stream()
                .filter(row ->
                        row.getValue().minimum().isPresent() && !row.getValue().isInADraft())
                .sorted(Comparator.comparing(row -> free(row.getValue())))
                .limit(LOOKED_AT)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long free(StockStore.Row row) {
        return (long) row.stock().onHand() - row.stock().reserved();
    }

    private static long sold(long units, Offer offer) {
        long pack = offer.pack().units();
        return (Math.max(units, offer.least()) + pack - 1) / pack * pack;
    }
}
