package stockroom.dynamodb.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Sku;
import stockroom.domain.purchasing.PurchaseEffect;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.dynamodb.Item;
import stockroom.dynamodb.PurchaseEffectStore;
import stockroom.dynamodb.PurchaseEffects;
import stockroom.dynamodb.PurchaseOrderStore;

/**
 * A purchase order as it is stored, with what is left of its last decision.
 *
 * @param unfinished whether it says of itself that something is left
 * @param effectsOrNull what is left, or null for nothing
 */
record PurchaseRows(
        PurchaseOrder order, boolean unfinished, @Nullable PurchaseEffects effectsOrNull) {
    /** Empty for rows that are no purchase order, or half of one. */
    static Optional<PurchaseRows> of(List<Item> rows) {
        return PurchaseOrderStore.read(rows)
                .map(stored -> new PurchaseRows(
                        stored.order(),
                        stored.unfinished(),
                        PurchaseEffectStore.read(rows).orElse(null)));
    }

    Optional<PurchaseEffects> effects() {
        return Optional.ofNullable(effectsOrNull);
    }

    Optional<Instant> unfinishedSince() {
        return effects().map(left -> left.decided().at());
    }

    /** Articles whose positions don't know of the last decision yet. */
    Set<Sku> left() {
        return effects().stream()
                .flatMap(effects -> effects.left().stream())
                .map(PurchaseEffect::sku)
                .collect(Collectors.toSet());
    }
}
