package stockroom.domain.purchasing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.Quantity;
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
    /** Of a draft whose lines have all gone meanwhile, or all that were to be sent. */
    public static final PurchaseRefusal NOTHING_LEFT = PurchaseRefusal.conflict(
            "nothing-to-send", "nothing of what was to be sent is needed any more, so nothing was sent");

    public PurchaseSending {
        arrivals = Map.copyOf(arrivals);
    }

    /**
     * Sends lines of a draft.
     *
     * @param going what goes, all lines or some; each position of the others is told that its line stays behind
     */
    public PurchaseMove of(PurchaseOrder draft, List<DraftLine> going, Cause cause) {
        Optional<PurchaseRefusal> no =
                refusal(draft).or(() -> going.isEmpty() ? Optional.of(NOTHING_LEFT) : Optional.empty());
        if (no.isPresent()) {
            return new PurchaseMove.Refused(no.get());
        }
        Map<Sku, Progress> progress = new HashMap<>();
        going.forEach(line -> progress.put(line.sku(), Progress.begun(arrival(line), line.unitPrice())));
        PurchaseOrder after =
                draft.going(going, new PurchaseOrderLife(PurchaseOrderStatus.SENDING, null, placement, null, progress));
        List<PurchaseEffect> effects = new ArrayList<>();
        going.forEach(line ->
                effects.add(PurchaseEffect.incoming(line.sku(), line.quantity().units(), arrival(line))));
        draft.lines().stream()
                .filter(line -> !progress.containsKey(line.sku()))
                .forEach(line -> effects.add(PurchaseEffect.leftBehind(line.sku())));
        return new PurchaseMove.Done(
                draft,
                after,
                PurchaseFacts.event("PurchaseOrderSending", after, cause, told(draft, after)),
                effects,
                List.of(),
                CaseKind.OF_DRAFTS);
    }

    /** A split names the units that stay behind. */
    private static Map<String, Object> told(PurchaseOrder draft, PurchaseOrder after) {
        List<Map<String, Object>> left = draft.lines().stream()
                .filter(line -> left(line, after) > 0)
                .map(line -> Map.<String, Object>of("sku", line.sku().value(), "quantity", left(line, after)))
                .toList();
        return left.isEmpty() ? Map.of("rule", "R45") : Map.of("rule", "R45", "left", left);
    }

    private static int left(DraftLine line, PurchaseOrder after) {
        int goes = after.line(line.sku())
                .map(DraftLine::quantity)
                .orElse(Quantity.ZERO)
                .units();
        return line.quantity().units() - goes;
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
