package stockroom.purchasing.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.GoodsReceipt;
import stockroom.domain.purchasing.PriceApproval;
import stockroom.domain.purchasing.PurchaseConfirmation;
import stockroom.domain.purchasing.PurchaseEnding;
import stockroom.domain.purchasing.PurchaseHolding;
import stockroom.domain.purchasing.PurchaseMove;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseRefusal;
import stockroom.domain.settings.Settings;
import stockroom.dynamodb.ConfigurationStore;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.PurchaseOrderStore;
import stockroom.dynamodb.ReopenedOrderStore;
import stockroom.dynamodb.SupplierStore;
import stockroom.purchasing.decision.ChangePurchaseOrder.Outcome;
import stockroom.purchasing.decision.ChangePurchaseOrder.Plan;

/** What suppliers, the warehouse and buyers do to a purchase order besides sending it. */
public final class PurchaseOrderMoves {
    private final ChangePurchaseOrder change;
    private final PurchaseOrderStore purchaseOrders;
    private final SupplierStore suppliers;
    private final ConfigurationStore configuration;
    private final ExceptionStore exceptions;
    private final ReopenedOrderStore reopened;

    PurchaseOrderMoves(
            ChangePurchaseOrder change,
            PurchaseOrderStore purchaseOrders,
            SupplierStore suppliers,
            ConfigurationStore configuration,
            ExceptionStore exceptions,
            ReopenedOrderStore reopened) {
        this.change = change;
        this.purchaseOrders = purchaseOrders;
        this.suppliers = suppliers;
        this.configuration = configuration;
        this.exceptions = exceptions;
        this.reopened = reopened;
    }

    /** R48; the supplier's newest version wins, and each counts once. */
    public Outcome confirm(String id, PurchaseConfirmation confirmation, Cause cause) {
        return change.change(id, cause, order -> Plan.of(confirmation.of(order, tolerance(order), cause)));
    }

    /** R49; the same receipt with the same content counts once. */
    public Outcome receive(String id, GoodsReceipt receipt, Cause cause) {
        return change.change(id, cause, order -> purchaseOrders
                .receipt(id, receipt.receiptId())
                .map(known -> Plan.of(repeated(order, receipt, known)))
                .orElseGet(() -> new Plan(
                        receipt.of(order, tolerance(order), cause),
                        receipt.receiptId(),
                        List.of(purchaseOrders.receipt(id, receipt, cause)))));
    }

    private static PurchaseMove repeated(PurchaseOrder order, GoodsReceipt receipt, String known) {
        return known.equals(receipt.fingerprint())
                ? new PurchaseMove.AlreadySo(order)
                : new PurchaseMove.Refused(PurchaseRefusal.conflict(
                        "key-reused", "the receipt " + receipt.receiptId() + " is recorded with other content"));
    }

    /** What did not come returns to demand (R49). @param objection why not, of the purchase order as it stands */
    public Outcome close(String id, Function<PurchaseOrder, Optional<PurchaseRefusal>> objection, Cause cause) {
        return change.change(id, cause, order -> Plan.of(ended(order, PurchaseEnding.CLOSE, objection, cause)));
    }

    /**
     * Nothing came, and nothing will: the orders that it was for wait for other supply, and are kept with the decision, for whoever asks again (R32).
     *
     * @param objection why not, of the purchase order as it stands
     * @param orders whom its units are for at this moment
     */
    public Outcome cancel(
            String id,
            Function<PurchaseOrder, Optional<PurchaseRefusal>> objection,
            Function<PurchaseOrder, List<String>> orders,
            Cause cause) {
        return change.change(id, cause, order -> {
            PurchaseMove move = ended(order, PurchaseEnding.CANCEL, objection, cause);
            return move instanceof PurchaseMove.Done
                    ? new Plan(move, null, List.of(reopened.keep(id, orders.apply(order))))
                    : Plan.of(move);
        });
    }

    private static PurchaseMove ended(
            PurchaseOrder order,
            PurchaseEnding ending,
            Function<PurchaseOrder, Optional<PurchaseRefusal>> objection,
            Cause cause) {
        return objection
                .apply(order)
                .<PurchaseMove>map(PurchaseMove.Refused::new)
                .orElseGet(() -> ending.of(order, cause));
    }

    /** A person agrees to the prices that they read in a case, which is answered by it (R48). One that is no longer open agrees to nothing. */
    public Outcome approvePrices(String id, String caseId, Cause cause) {
        return change.change(id, cause, order -> exceptions
                .kept(caseId)
                .filter(ExceptionStore.Kept::isOpen)
                .map(open -> new Plan(
                        PriceApproval.of(order, caseId, cause),
                        null,
                        List.of(exceptions.resolve(caseId, cause.by(), cause.at()))))
                .orElseGet(() -> Plan.of(new PurchaseMove.AlreadySo(order))));
    }

    /** Holds a draft back at its cut-off (R45, R46). */
    public Outcome hold(String id, PurchaseHolding holding, Cause cause) {
        return change.change(id, cause, order -> Plan.of(holding.of(order, cause)));
    }

    private PurchaseConfirmation.Tolerance tolerance(PurchaseOrder order) {
        Settings settings = configuration.read().settings();
        PurchaseConfirmation.Tolerance shop =
                new PurchaseConfirmation.Tolerance(settings.priceTolerance(), settings.overReceiptTolerance());
        return suppliers
                .find(order.key().supplier())
                .map(supplier -> supplier.leniency().in(shop))
                .orElse(shop);
    }
}
