package stockroom.dispatch;

import java.util.List;
import java.util.Optional;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.DispatchClock.Round;
import stockroom.domain.purchasing.DispatchVerdict;
import stockroom.domain.purchasing.DispatchVerdict.Wait;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseRefusal;
import stockroom.domain.purchasing.Supplier;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.OpenDrafts.OpenDraft;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.Transactor;
import stockroom.purchasing.sending.SendPurchaseOrder;

/** Sends a draft that is due, unless it must wait (R45). */
final class SendDraft {
    private final SendPurchaseOrder sending;
    private final PurchaseOrderStore purchaseOrders;
    private final ExceptionStore exceptions;
    private final Transactor transactor;
    private final HoldDraft hold;

    SendDraft(
            SendPurchaseOrder sending,
            PurchaseOrderStore purchaseOrders,
            ExceptionStore exceptions,
            Transactor transactor,
            HoldDraft hold) {
        this.sending = sending;
        this.purchaseOrders = purchaseOrders;
        this.exceptions = exceptions;
        this.transactor = transactor;
        this.hold = hold;
    }

    void send(OpenDraft draft, Supplier supplier, Round round, Cause cause) {
        boolean late = round.isLate(draft.createdAt());
        if (late) {
            // Before it is sent: who dies in between has sent nothing without telling.
            transactor.commit(List.of(exceptions.raise(late(draft, round, cause))));
        }
        sending.byClock(draft.id(), order -> waiting(order, supplier).map(SendDraft::asRefusal), cause);
        Optional<PurchaseOrder> left = purchaseOrders.find(draft.id()).filter(PurchaseOrder::isDraft);
        left.ifPresent(
                order -> waiting(order, supplier).ifPresent(wait -> hold.hold(order, wait, supplier, round, cause)));
        if (late && (left.isPresent() || purchaseOrders.find(draft.id()).isEmpty())) {
            transactor.commit(List.of(exceptions.drop(CaseKind.LATE_DISPATCH, draft.id())));
        }
    }

    /**
     * Escalates a draft that is held for too long.
     *
     * @return how many drafts that were
     */
    int aged(OpenDraft draft, Supplier supplier, Cause cause) {
        return purchaseOrders
                .find(draft.id())
                .filter(PurchaseOrder::isDraft)
                .map(order -> hold.aged(order, supplier, cause))
                .orElse(0);
    }

    private static Optional<Wait> waiting(PurchaseOrder order, Supplier supplier) {
        return DispatchVerdict.of(order, supplier).waiting();
    }

    private static PurchaseRefusal asRefusal(Wait wait) {
        return PurchaseRefusal.conflict("waits", wait.reason());
    }

    private static ExceptionCase late(OpenDraft draft, Round round, Cause cause) {
        return ExceptionCase.ofPurchaseOrder(
                CaseKind.LATE_DISPATCH,
                draft.id(),
                "the draft stood at the cut-off "
                        + round.missed().map(Object::toString).orElse("")
                        + " and nobody sent it: it goes with the next order day",
                cause.at());
    }
}
