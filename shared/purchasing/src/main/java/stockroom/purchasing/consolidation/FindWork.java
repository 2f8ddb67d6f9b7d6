package stockroom.purchasing.consolidation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.measure.Sku;
import stockroom.domain.measure.WarehouseId;
import stockroom.domain.purchasing.SupplierId;
import stockroom.domain.settings.Configuration;
import stockroom.dynamodb.BuyingPositions;
import stockroom.dynamodb.OfferStore;
import stockroom.dynamodb.RunStore.LastFullRun;
import stockroom.dynamodb.SupplierStore;

/** Finds what a run must answer: what changed, what changes by itself by now, and what depends on changed terms or settings (R31). */
final class FindWork {
    /** Up to this many positions their own queries are cheaper than a Scan in any shop. */
    private static final int FEW = 200;

    private static final int SCAN_FROM_SHARE = 4;

    private final BuyingPositions positions;
    private final SupplierStore suppliers;
    private final OfferStore offers;

    FindWork(BuyingPositions positions, SupplierStore suppliers, OfferStore offers) {
        this.positions = positions;
        this.suppliers = suppliers;
        this.offers = offers;
    }

    Work find(RunRequest request, Configuration configuration, Optional<LastFullRun> last, Instant now) {
        if (request.scope() == RunRequest.Scope.THESE) {
            return Work.of(request.positions());
        }
        Map<SupplierId, Long> changed = suppliers.changed();
        boolean current = last.filter(run -> run.generation() == configuration.generation())
                .isPresent();
        if (request.scope() == RunRequest.Scope.EVERYTHING || !current) {
            return Work.everything(changed);
        }
        Set<PositionKey> found = new TreeSet<>(positions.marked());
        found.addAll(positions.due(now));
        changed.keySet().forEach(supplier -> found.addAll(articlesOf(supplier, configuration)));
        long known = last.map(LastFullRun::positions).orElse(0L);
        return found.size() > FEW && (long) found.size() * SCAN_FROM_SHARE > known
                ? Work.everything(changed)
                : new Work(Work.Reading.ONE_BY_ONE, found, changed);
    }

    private List<PositionKey> articlesOf(SupplierId supplier, Configuration configuration) {
        List<PositionKey> keys = new ArrayList<>();
        for (Sku sku : offers.articlesOf(supplier)) {
            for (WarehouseId warehouse : configuration.allWarehouses()) {
                keys.add(new PositionKey(sku, warehouse));
            }
        }
        return keys;
    }
}
