package stockroom.dispatch;

import java.util.List;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.DispatchClock.Round;
import stockroom.domain.purchasing.DispatchVerdict;
import stockroom.domain.purchasing.DispatchVerdict.Wait;
import stockroom.domain.purchasing.PurchaseHolding;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.Transactor;
import stockroom.purchasing.decision.PurchaseOrderMoves;

/**
 * Holds a draft back. A person who must agree is asked at once; one that is merely too small waits a cut-off, or as long as it may, before anybody
 * is asked, with what could be added (R45, R46).
 */
final class HoldDraft {
    private final PurchaseOrderMoves moves;
    private final PurchaseOrderStore purchaseOrders;
    private final ExceptionStore exceptions;
    private final Transactor transactor;
    private final TopUp topUp;

    HoldDraft(
            PurchaseOrderMoves moves,
            PurchaseOrderStore purchaseOrders,
            ExceptionStore exceptions,
            Transactor transactor,
            TopUp topUp) {
        this.moves = moves;
        this.purchaseOrders = purchaseOrders;
        this.exceptions = exceptions;
        this.transactor = transactor;
        this.topUp = topUp;
    }

    void hold(PurchaseOrder draft, Wait wait, Supplier supplier, Round round, Cause cause) {
        boolean again = draft.life()
                .heldSince()
                .filter(since -> since.isBefore(round.since()))
                .isPresent();
        moves.hold(draft.id(), new PurchaseHolding(wait.rule(), wait.reason()), cause);
        if (wait.kind() == CaseKind.APPROVAL_NEEDED) {
            ask(draft, wait.kind(), wait.reason(), cause);
        } else if (again) {
            escalate(draft, wait, supplier, cause);
        }
    }

    /**
     * Escalates a draft that is held for too long because it is too small, once.
     *
     * @return how many drafts that were
     */
    int aged(PurchaseOrder draft, Supplier supplier, Cause cause) {
        Optional<Wait> wait =
                DispatchVerdict.of(draft, supplier).waiting().filter(w -> w.kind() == CaseKind.BELOW_MINIMUM);
        boolean known = exceptions
                .find(ExceptionCase.idOfPurchaseOrder(CaseKind.BELOW_MINIMUM, draft.id()))
                .isPresent();
        if (wait.isEmpty() || known) {
            return 0;
        }
        escalate(draft, wait.get(), supplier, cause);
        return 1;
    }

    private void escalate(PurchaseOrder draft, Wait wait, Supplier supplier, Cause cause) {
        ask(draft, wait.kind(), wait.reason() + "; " + topUp.proposals(draft, supplier, cause.at()), cause);
    }

    /** One case at a time: the draft waits for one reason, while it waits. */
    private void ask(PurchaseOrder draft, CaseKind kind, String reason, Cause cause) {
        CaseKind other = kind == CaseKind.BELOW_MINIMUM ? CaseKind.APPROVAL_NEEDED : CaseKind.BELOW_MINIMUM;
        transactor.commit(List.of(
                exceptions.raise(ExceptionCase.ofPurchaseOrder(kind, draft.id(), reason, cause.at())),
                exceptions.drop(other, draft.id()),
                purchaseOrders.held(draft.id())));
    }
}
