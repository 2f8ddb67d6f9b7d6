package stockroom.outboxsweep;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.ScheduleTrigger;
import stockroom.lambda.Surroundings;
import stockroom.lambda.Turn;

/** Every minute: publishes the events that the relay left behind (I7). */
public final class OutboxSweepFunction extends LambdaFunction {
    public OutboxSweepFunction() {
        this(Surroundings.ofLambda());
    }

    public OutboxSweepFunction(Surroundings surroundings) {
        this(surroundings, OutboxSweepWiring.sweep(surroundings));
    }

    private OutboxSweepFunction(Surroundings surroundings, SweepOutbox sweep) {
        super(new ScheduleTrigger(surroundings.clock(), tick -> turn(sweep.sweep())));
    }

    private static Turn turn(SweepOutbox.Swept swept) {
        return Turn.of(swept.published(), swept.idleUntil());
    }
}
