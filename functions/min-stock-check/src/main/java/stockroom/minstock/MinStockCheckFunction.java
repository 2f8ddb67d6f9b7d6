package stockroom.minstock;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.ScheduleTrigger;
import stockroom.lambda.Surroundings;

/** Every quarter of an hour: one task for each position that fell below its minimum (R53). */
public final class MinStockCheckFunction extends LambdaFunction {
    private static final String NAME = "min-stock-check";

    public MinStockCheckFunction() {
        this(Surroundings.ofLambda());
    }

    public MinStockCheckFunction(Surroundings surroundings) {
        this(surroundings, MinStockCheckWiring.check(surroundings));
    }

    private MinStockCheckFunction(Surroundings surroundings, CheckMinimums check) {
        super(new ScheduleTrigger(surroundings.clock(), tick -> check.check(tick.cause(NAME))));
    }
}
