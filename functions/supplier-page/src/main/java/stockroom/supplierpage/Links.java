package stockroom.supplierpage;

import java.time.Instant;
import java.util.Optional;
import stockroom.dynamodb.SupplierLinkStore;
import stockroom.dynamodb.SupplierLinkStore.Link;
import stockroom.dynamodb.Transactor;

/** What a token opens. One that is wrong and one that has expired open the same: nothing. */
final class Links {
    /** Nobody corrects a purchase order more often; whoever tries gets no further. */
    static final int MOST_AN_HOUR = 20;

    private final SupplierLinkStore store;
    private final Transactor transactor;

    Links(SupplierLinkStore store, Transactor transactor) {
        this.store = store;
        this.transactor = transactor;
    }

    /** The id of the purchase order behind the token. */
    Optional<String> open(String token, Instant now) {
        return find(token, now).map(Link::purchaseOrderId);
    }

    /** Counts a use; false when there were too many in this hour. */
    boolean use(String token, Instant now) {
        return transactor.untilItHolds(() -> {
            Optional<Link> link = find(token, now).filter(found -> !found.isUsedUpAt(now));
            if (link.isEmpty()) {
                return Optional.of(false);
            }
            return transactor.write(store.use(link.get(), now, MOST_AN_HOUR)) ? Optional.of(true) : Optional.empty();
        });
    }

    private Optional<Link> find(String token, Instant now) {
        return store.find(token).filter(link -> link.isGoodAt(now));
    }
}
