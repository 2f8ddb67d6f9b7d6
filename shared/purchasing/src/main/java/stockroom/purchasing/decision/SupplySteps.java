package stockroom.purchasing.decision;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stockroom.domain.measure.PositionKey;
import stockroom.domain.messaging.Cause;
import stockroom.domain.purchasing.PurchaseEffect;
import stockroom.domain.purchasing.PurchaseEffect.Doubt;
import stockroom.domain.purchasing.PurchaseOrder;
import stockroom.domain.purchasing.PurchaseOrderStatus;
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
            changes.addAll(incoming.changed(position, order.id(), effect, seen));
            left.receiptId()
                    .filter(receipt -> effect.arrived() > 0)
                    .ifPresent(receipt -> changes.add(
                            movements.received(position, order.id(), receipt, effect.arrived(), left.decided())));
            effect.doubts().forEach(doubt -> changes.add(exceptions.raise(asCase(order, effect, doubt, left))));
        }
        return changes;
    }

    private static ExceptionCase asCase(PurchaseOrder order, PurchaseEffect effect, Doubt doubt, PurchaseEffects left) {
        CaseKind kind =
                switch (doubt.kind()) {
                    case OVER_RECEIPT -> CaseKind.OVER_RECEIPT;
                    case WRONG_ARTICLE -> CaseKind.WRONG_ARTICLE;
                    case REJECTED_UNITS -> CaseKind.REJECTED_UNITS;
                };
        return ExceptionCase.ofPurchaseOrderLine(
                kind, order.id(), effect.sku(), doubt.reason(), left.decided().at());
    }

    @Override
    public List<Change> end(PurchaseOrder order, Cause cause) {
        return List.of(purchaseOrders.finished(order.id()));
    }
}
