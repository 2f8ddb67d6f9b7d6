package stockroom.dynamodb;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.PurchaseEffect;

/**
 * What a decision on a purchase order does to positions: too much for one transaction, so it is listed with the decision and applied in steps,
 * each of which counts itself in its own transaction.
 *
 * @param version the purchase order's after the decision
 * @param receiptIdOrNull the delivery that the decision took, or null for none
 * @param decided who decided, and when
 * @param applied how many steps are done
 */
public record PurchaseEffects(
        String purchaseOrderId,
        long version,
        @Nullable String receiptIdOrNull,
        Cause decided,
        int applied,
        List<PurchaseEffect> all) {
    /** An article takes up to five actions of a transaction: stock, supply, movement, and two cases; or an edit. */
    static final int ARTICLES_A_STEP = 19;

    public PurchaseEffects {
        all = List.copyOf(all);
    }

    public Optional<String> receiptId() {
        return Optional.ofNullable(receiptIdOrNull);
    }

    /** One step further. */
    public PurchaseEffects stepped() {
        return new PurchaseEffects(purchaseOrderId, version, receiptIdOrNull, decided, applied + 1, all);
    }

    /** The next step's articles; empty when nothing is left. */
    public List<PurchaseEffect> next() {
        return all.subList(
                Math.min(all.size(), applied * ARTICLES_A_STEP), Math.min(all.size(), (applied + 1) * ARTICLES_A_STEP));
    }

    /** Articles whose effects are still to come. */
    public List<PurchaseEffect> left() {
        return all.subList(Math.min(all.size(), applied * ARTICLES_A_STEP), all.size());
    }
}
