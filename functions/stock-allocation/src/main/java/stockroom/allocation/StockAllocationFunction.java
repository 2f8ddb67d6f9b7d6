package stockroom.allocation;

import stockroom.lambda.LambdaFunction;
import stockroom.lambda.QueueTrigger;
import stockroom.lambda.Surroundings;

/** Whenever units come free: gives them to who waits, by rank (R50), or covers what a stock count found missing (R56). */
public final class StockAllocationFunction extends LambdaFunction {
    public StockAllocationFunction() {
        this(Surroundings.ofLambda());
    }

    public StockAllocationFunction(Surroundings surroundings) {
        this(StockAllocationWiring.freedUnits(surroundings));
    }

    private StockAllocationFunction(FreedUnits freedUnits) {
        super(new QueueTrigger(freedUnits::allocate));
    }
}
