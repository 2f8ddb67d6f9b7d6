package stockroom.domain.purchasing;

import java.util.List;
import java.util.Map;
import stockroom.domain.messaging.Cause;
import stockroom.domain.task.CaseKind;

/** Ends a purchase order that was sent, by hand: what did not come returns to demand. Ending it twice is once. */
public enum PurchaseEnding {
    /** Nothing more will come (R49). */
    CLOSE(PurchaseOrderStatus.CLOSED_SHORT, "PurchaseOrderClosed", "closed", "R49") {
        @Override
        boolean fits(PurchaseOrder order) {
            return order.isUnderWay();
        }

        @Override
        String advice(PurchaseOrder order) {
            return order.isDraft() ? "remove its lines" : "it has ended";
        }
    },
    /** Nothing came, and nothing will. */
    CANCEL(PurchaseOrderStatus.CANCELLED, "PurchaseOrderCancelled", "cancelled", "R32") {
        @Override
        boolean fits(PurchaseOrder order) {
            return order.isUnderWay()
                    && order.life().progress().values().stream().allMatch(each -> each.received() == 0);
        }

        @Override
        String advice(PurchaseOrder order) {
            if (order.isDraft()) {
                return "remove its lines";
            }
            return order.isUnderWay() ? "goods have come already, close it instead" : "it has ended";
        }
    };

    /** Cases of a purchase order that mean nothing once it has ended. */
    static final List<CaseKind> WATCHED = List.of(CaseKind.LATE, CaseKind.AFTER_PROMISE, CaseKind.FREE_INCOMING);

    private final PurchaseOrderStatus end;
    private final String event;
    private final String word;
    private final String rule;

    PurchaseEnding(PurchaseOrderStatus end, String event, String word, String rule) {
        this.end = end;
        this.event = event;
        this.word = word;
        this.rule = rule;
    }

    public PurchaseMove of(PurchaseOrder order, Cause cause) {
        if (order.status() == end) {
            return new PurchaseMove.AlreadySo(order);
        }
        if (!fits(order)) {
            return new PurchaseMove.Refused(PurchaseRefusal.state(order, word, advice(order)));
        }
        PurchaseOrder after = order.living(order.life().at(end));
        return new PurchaseMove.Done(
                order,
                after,
                PurchaseFacts.event(event, after, cause, Map.of("rule", rule)),
                order.incomingThatDiffersIn(after),
                List.of(),
                WATCHED,
                PriceApproval.overtaken(order, "the purchase order is " + end, cause));
    }

    abstract boolean fits(PurchaseOrder order);

    abstract String advice(PurchaseOrder order);
}
