package stockroom.decisionsweep;

import stockroom.lambda.Surroundings;
import stockroom.ordering.OrderingWiring;

final class DecisionSweepWiring {
    private DecisionSweepWiring() {}

    static SweepDecisions sweep(Surroundings surroundings) {
        OrderingWiring ordering = new OrderingWiring(surroundings);
        return new SweepDecisions(ordering.effects(), ordering.finishDecision());
    }
}
