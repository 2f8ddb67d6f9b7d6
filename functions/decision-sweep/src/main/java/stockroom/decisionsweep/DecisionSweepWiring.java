package stockroom.decisionsweep;

import java.util.List;
import stockroom.decisionsweep.SweepDecisions.Kind;
import stockroom.dynamodb.EffectStore;
import stockroom.dynamodb.PurchaseEffectStore;
import stockroom.lambda.Surroundings;
import stockroom.ordering.OrderingWiring;
import stockroom.purchasing.decision.DecisionWiring;

final class DecisionSweepWiring {
    private DecisionSweepWiring() {}

    static SweepDecisions sweep(Surroundings surroundings) {
        OrderingWiring ordering = new OrderingWiring(surroundings);
        EffectStore orders = ordering.effects();
        DecisionWiring purchasing = new DecisionWiring(surroundings);
        PurchaseEffectStore purchaseOrders = purchasing.effects();
        return new SweepDecisions(List.of(
                new Kind(orders::unfinishedSince, orders::oldest, ordering.finishDecision()::finish),
                new Kind(
                        purchaseOrders::unfinishedSince,
                        purchaseOrders::oldest,
                        purchasing.finishPurchaseOrder()::finish)));
    }
}
