package stockroom.domain.purchasing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;

/**
 * A person agrees to the prices that a supplier asks above the tolerance (R48). Each of the supplier's versions that asks for more is a case of its
 * own: a click that comes late, or twice, agrees to nothing that its person did not read.
 */
public final class PriceApproval {
    private PriceApproval() {}

    /** @param caseId the case that the person read */
    public static PurchaseMove of(PurchaseOrder order, String caseId, Cause cause) {
        List<DraftLine> lines = linesToApprove(order);
        if (lines.isEmpty() || !caseId.equals(caseId(order))) {
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

    /** The case of what the supplier's newest version asks. */
    static ExceptionCase asked(PurchaseOrder order, String reason, Cause cause) {
        return ExceptionCase.ofPurchaseOrderVersion(
                CaseKind.PRICE_CHANGED, order.id(), version(order), reason, cause.at());
    }

    /** The case that waits for an answer, which nobody will give any more. */
    static List<ExceptionCase> overtaken(PurchaseOrder order, String why, Cause cause) {
        return linesToApprove(order).isEmpty()
                ? List.of()
                : List.of(asked(order, why + ": no higher price was agreed to", cause));
    }

    private static String caseId(PurchaseOrder order) {
        return ExceptionCase.idOfPurchaseOrderVersion(CaseKind.PRICE_CHANGED, order.id(), version(order));
    }

    private static long version(PurchaseOrder order) {
        return order.life().said().map(PurchaseOrderLife.Said::supplierVersion).orElse(0L);
    }

    static List<DraftLine> linesToApprove(PurchaseOrder order) {
        return order.lines().stream()
                .filter(line -> order.progressOf(line).priceToApprove().isPresent())
                .toList();
    }
}
