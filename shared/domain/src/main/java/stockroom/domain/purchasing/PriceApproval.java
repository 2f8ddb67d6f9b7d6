package stockroom.domain.purchasing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;

/** A person agrees to the prices that a supplier asks above the tolerance (R48). */
public final class PriceApproval {
    private PriceApproval() {}

    public static PurchaseMove of(PurchaseOrder order, Cause cause) {
        List<DraftLine> lines = linesToApprove(order);
        if (lines.isEmpty()) {
            return new PurchaseMove.AlreadySo(order);
        }
        Map<Sku, Progress> progress = new HashMap<>(order.life().progress());
        lines.forEach(line -> {
            Progress before = order.progressOf(line);
            progress.put(line.sku(), before.at(before.priceToApprove().orElseThrow()));
        });
        PurchaseOrder after = order.living(order.life().at(order.status(), progress));
        List<String> skus = lines.stream().map(line -> line.sku().value()).toList();
        return new PurchaseMove.Done(
                order,
                after,
                PurchaseFacts.event("PurchasePricesApproved", after, cause, Map.of("rule", "R48", "skus", skus)),
                List.of(),
                List.of(),
                List.of());
    }

    static List<DraftLine> linesToApprove(PurchaseOrder order) {
        return order.lines().stream()
                .filter(line -> order.progressOf(line).priceToApprove().isPresent())
                .toList();
    }
}
