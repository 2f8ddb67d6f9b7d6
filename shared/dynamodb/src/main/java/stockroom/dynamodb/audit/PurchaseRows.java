package stockroom.dynamodb.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.Progress;
import stockroom.domain.purchasing.PurchaseEffect;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PurchaseEffectStore;
import stockroom.dynamodb.PurchaseEffects;
import stockroom.dynamodb.PurchaseOrderStore;

/**
 * A purchase order as it is stored, with what is left of its last decision.
 *
 * @param unfinished whether it says of itself that something is left
 * @param effectsOrNull what is left, or null for nothing
 * @param receipts the ids of the deliveries that it knows
 */
record PurchaseRows(
        PurchaseOrder order, boolean unfinished, @Nullable PurchaseEffects effectsOrNull, Set<String> receipts) {
    private static final String RECEIPT = "RECEIPT#";

    /** Empty for rows that are no purchase order, or half of one. */
    static Optional<PurchaseRows> of(List<Item> rows) {
        return PurchaseOrderStore.read(rows)
                .map(stored -> new PurchaseRows(
                        stored.order(),
                        stored.unfinished(),
                        PurchaseEffectStore.read(rows).orElse(null),
                        receipts(rows)));
    }

    private static Set<String> receipts(List<Item> rows) {
        return rows.stream()
                .map(row -> row.text("sk"))
                .filter(key -> key.startsWith(RECEIPT))
                .map(key -> key.substring(RECEIPT.length()))
                .collect(Collectors.toSet());
    }

    String id() {
        return order.id();
    }

    /** Whether it is sent, and its positions know so. */
    boolean isSent() {
        return !order.isDraft() && order.status() != PurchaseOrderStatus.SENDING;
    }

    Optional<PurchaseEffects> effects() {
        return Optional.ofNullable(effectsOrNull);
    }

    Optional<Instant> unfinishedSince() {
        return effects().map(left -> left.decided().at());
    }

    /** Whether more may come of it. */
    boolean takesGoods() {
        return order.isUnderWay() || order.status() == PurchaseOrderStatus.RECEIVED;
    }

    /** Good units of an article that are on hand, so far as its last decision is applied. */
    int arrived(Sku sku) {
        int received = order.progress(sku).map(Progress::received).orElse(0);
        int onTheWay = effects().stream()
                .flatMap(effects -> effects.left().stream())
                .filter(effect -> effect.sku().equals(sku))
                .mapToInt(PurchaseEffect::arrived)
                .sum();
        return received - onTheWay;
    }

    /** Articles whose positions don't know of the last decision yet. */
    Set<Sku> left() {
        return effects().stream()
                .flatMap(effects -> effects.left().stream())
                .map(PurchaseEffect::sku)
                .collect(Collectors.toSet());
    }
}
