package stockroom.domain.purchasing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stockroom.domain.measure.Sku;

/**
 * How far a purchase order has come. What was ordered stands in its lines; this is what became of it.
 *
 * @param heldSinceOrNull since when it waits for a person or for more to order, or null (R46)
 * @param placementOrNull how it was placed with its supplier, or null while it is a draft
 * @param saidOrNull the newest of the supplier's confirmations, or null before the first (R48)
 * @param progress by article, of every line once it is sent
 */
public record PurchaseOrderLife(
        PurchaseOrderStatus status,
        @Nullable Instant heldSinceOrNull,
        @Nullable Placement placementOrNull,
        @Nullable Said saidOrNull,
        Map<Sku, Progress> progress) {
    public static final PurchaseOrderLife DRAFT =
            new PurchaseOrderLife(PurchaseOrderStatus.DRAFT, null, null, null, Map.of());

    /**
     * A confirmation that was taken.
     *
     * @param supplierVersion the supplier's own number of it
     * @param fingerprint of its content: tells a repeat from another confirmation under the same number
     */
    public record Said(long supplierVersion, String fingerprint) {}

    public PurchaseOrderLife {
        progress = Map.copyOf(progress);
    }

    public Optional<Instant> heldSince() {
        return Optional.ofNullable(heldSinceOrNull);
    }

    public Optional<Placement> placement() {
        return Optional.ofNullable(placementOrNull);
    }

    public Optional<Said> said() {
        return Optional.ofNullable(saidOrNull);
    }

    PurchaseOrderLife at(PurchaseOrderStatus next) {
        return new PurchaseOrderLife(next, heldSinceOrNull, placementOrNull, saidOrNull, progress);
    }

    PurchaseOrderLife at(PurchaseOrderStatus next, Map<Sku, Progress> now) {
        return new PurchaseOrderLife(next, heldSinceOrNull, placementOrNull, saidOrNull, now);
    }

    PurchaseOrderLife having(Said said) {
        return new PurchaseOrderLife(status, heldSinceOrNull, placementOrNull, said, progress);
    }
}
