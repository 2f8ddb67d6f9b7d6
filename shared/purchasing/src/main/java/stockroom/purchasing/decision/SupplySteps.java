package stockroom.purchasing.decision;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.PurchaseEffect;
import stockroom.domain.purchasing.PurchaseEffect.Doubt;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
import stockroom.domain.purchasing.ReceivedPrice;
import stockroom.domain.stock.Stock;
import stockroom.domain.task.CaseKind;
import stockroom.domain.task.ExceptionCase;
import stockroom.dynamodb.Change;
import stockroom.dynamodb.ExceptionStore;
import stockroom.dynamodb.IncomingStore;
import stockroom.dynamodb.MovementStore;
import stockroom.dynamodb.PositionStore;
import stockroom.dynamodb.PurchaseEffects;
import stockroom.dynamodb.PurchaseOrderStore;

/** A purchase order that is sent was confirmed, received or ended: what is to come changes, and what came is on hand. */
final class SupplySteps implements EffectSteps {
    private final IncomingStore incoming;
    private final PositionStore positions;
    private final MovementStore movements;
    private final ExceptionStore exceptions;
    private final PurchaseOrderStore purchaseOrders;

    SupplySteps(
            IncomingStore incoming,
            PositionStore positions,
            MovementStore movements,
            ExceptionStore exceptions,
            PurchaseOrderStore purchaseOrders) {
        this.incoming = incoming;
        this.positions = positions;
        this.movements = movements;
        this.exceptions = exceptions;
        this.purchaseOrders = purchaseOrders;
    }

    @Override
    public boolean fit(PurchaseOrder order) {
        return order.status() != PurchaseOrderStatus.SENDING;
    }

    @Override
    public List<Change> next(PurchaseOrder order, PurchaseEffects left) {
        List<PurchaseEffect> step = left.next();
        Map<PositionKey, Stock> stocks = positions.stocks(step.stream()
                .filter(effect -> effect.arrived() > 0)
                .map(effect -> order.positionOf(effect.sku()))
                .toList());
        List<Change> changes = new ArrayList<>();
        for (PurchaseEffect effect : step) {
            PositionKey position = order.positionOf(effect.sku());
            Stock seen = requireNonNullElse(stocks.get(position), Stock.NONE);
            Optional<ReceivedPrice> price =
                    order.progress(effect.sku()).flatMap(progress -> ReceivedPrice.of(order, progress));
            changes.addAll(incoming.changed(position, order.id(), effect, price, seen));
            left.receiptId()
                    .filter(receipt -> effect.arrived() > 0)
                    .ifPresent(receipt -> changes.add(
                            movements.received(position, order.id(), receipt, effect.arrived(), left.decided())));
            effect.doubts().forEach(doubt -> changes.add(told(order, effect, doubt, left)));
        }
        return changes;
    }

    private Change told(PurchaseOrder order, PurchaseEffect effect, Doubt doubt, PurchaseEffects left) {
        return switch (doubt.kind()) {
            case OVER_RECEIPT -> exceptions.raise(ofLine(CaseKind.OVER_RECEIPT, order, effect, doubt, left));
            case WRONG_ARTICLE -> exceptions.raise(ofReceipt(order, effect, doubt, left));
            case REJECTED_UNITS -> exceptions.raise(ofLine(CaseKind.REJECTED_UNITS, order, effect, doubt, left));
            case REJECTED_UNITS_SETTLED ->
                exceptions.overtaken(ofLine(CaseKind.REJECTED_UNITS, order, effect, doubt, left));
        };
    }

    /** One for all receipts of an article that was ordered: what its line says is the sum of them. */
    private static ExceptionCase ofLine(
            CaseKind kind, PurchaseOrder order, PurchaseEffect effect, Doubt doubt, PurchaseEffects left) {
        return ExceptionCase.ofPurchaseOrderLine(
                kind, order.id(), effect.sku(), doubt.reason(), left.decided().at());
    }

    /** One for each receipt: no line tells what of an article came that nobody ordered. */
    private static ExceptionCase ofReceipt(
            PurchaseOrder order, PurchaseEffect effect, Doubt doubt, PurchaseEffects left) {
        return ExceptionCase.ofReceiptLine(
                CaseKind.WRONG_ARTICLE,
                order.id(),
                left.receiptId().orElseThrow(),
                effect.sku(),
                doubt.reason(),
                left.decided().at());
    }

    @Override
    public List<Change> end(PurchaseOrder order, Cause cause) {
        return List.of(purchaseOrders.finished(order.id()));
    }
}
