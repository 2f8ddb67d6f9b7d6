package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.Sku;
import stockroom.domain.messaging.Cause;
import stockroom.domain.task.CaseKind;

/**
 * Sends a draft (R45): from here on its lines stand, and count as supply. The draft is {@code SENDING} until every position knows that, and
 * {@code SENT} then.
 *
 * @param arrivals by article, the day on which its line should arrive (R44)
 */
public record PurchaseSending(Placement placement, Map<Sku, LocalDate> arrivals) {
    public PurchaseSending {
        arrivals = Map.copyOf(arrivals);
    }

    public PurchaseMove of(PurchaseOrder draft, Cause cause) {
        Optional<PurchaseRefusal> no = refusal(draft);
        if (no.isPresent()) {
            return new PurchaseMove.Refused(no.get());
        }
        Map<Sku, Progress> progress = new HashMap<>();
        draft.lines().forEach(line -> progress.put(line.sku(), Progress.begun(arrival(line), line.unitPrice())));
        PurchaseOrderLife life = new PurchaseOrderLife(PurchaseOrderStatus.SENDING, null, placement, null, progress);
        PurchaseOrder after = draft.living(life);
        List<PurchaseEffect> effects = draft.lines().stream()
                .map(line -> PurchaseEffect.incoming(line.sku(), line.quantity().units(), arrival(line)))
                .toList();
        return new PurchaseMove.Done(
                draft,
                after,
                PurchaseFacts.event("PurchaseOrderSending", after, cause, Map.of("rule", "R45")),
                effects,
                List.of(),
                CaseKind.OF_DRAFTS);
    }

    /** Why this can't be sent; empty when it can. */
    public static Optional<PurchaseRefusal> refusal(PurchaseOrder order) {
        if (order.isDraft()) {
            return Optional.empty();
        }
        String number = order.life().placement().map(Placement::number).orElse(order.id());
        return Optional.of(PurchaseRefusal.conflict(
                "already-sent", "the purchase order " + number + " is " + order.status() + ": it is sent already"));
    }

    /** Every position knows: the last step of sending. */
    public static PurchaseMove.Done sent(PurchaseOrder sending, Cause cause) {
        PurchaseOrder after = sending.living(sending.life().at(PurchaseOrderStatus.SENT));
        return new PurchaseMove.Done(
                sending,
                after,
                PurchaseFacts.event("PurchaseOrderSent", after, cause, Map.of("rule", "R47")),
                List.of(),
                List.of(),
                List.of());
    }

    private LocalDate arrival(DraftLine line) {
        return arrivals.getOrDefault(line.sku(), placement.expectedDate());
    }
}
