package stockroom.decisionsweep;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.ScheduleTrigger;
import stockroom.lambda.Surroundings;

/** Every minute: finishes, or undoes, what a crash left of orders that one transaction can't hold (R2). */
public final class DecisionSweepFunction extends LambdaFunction {
    public DecisionSweepFunction() {
        this(Surroundings.ofLambda());
    }

    public DecisionSweepFunction(Surroundings surroundings) {
        this(surroundings, DecisionSweepWiring.sweep(surroundings));
    }

    private DecisionSweepFunction(Surroundings surroundings, SweepDecisions sweep) {
        super(new ScheduleTrigger(surroundings.clock(), tick -> sweep.sweep(tick.now(), tick.cause("decision-sweep"))));
    }
}
